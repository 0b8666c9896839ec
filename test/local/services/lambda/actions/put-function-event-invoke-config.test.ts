import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("PutFunctionEventInvokeConfig", () => {
  it("replaces the whole configuration", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    const put = (input: object) =>
      act(lambda, "PutFunctionEventInvokeConfig", { FunctionName: "f", ...input });
    await put({ MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 });
    expect(await put({ MaximumRetryAttempts: 1 })).toEqual({
      LastModified: new Date(cloud.clock.now()),
      FunctionArn: "arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST",
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnSuccess: {}, OnFailure: {} },
    });
    await expect(put({ MaximumRetryAttempts: 3 })).rejects.toMatchObject({ code: "ValidationException" });
    await expect(
      put({ DestinationConfig: { OnFailure: { Destination: "arn:aws:sqs:us-east-1:0:q" } } }),
    ).rejects.toMatchObject({ code: "NotModelledByLocalCloud" });
  });
});
