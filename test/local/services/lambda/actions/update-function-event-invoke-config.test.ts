import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("UpdateFunctionEventInvokeConfig", () => {
  it("changes what it names, of a configuration that is there", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    const update = { FunctionName: "f", MaximumRetryAttempts: 1 };
    await expect(act(lambda, "UpdateFunctionEventInvokeConfig", update)).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      message:
        "The function arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST doesn't have an EventInvokeConfig",
    });
    await act(lambda, "PutFunctionEventInvokeConfig", { FunctionName: "f", MaximumEventAgeInSeconds: 60 });
    expect(await act(lambda, "UpdateFunctionEventInvokeConfig", update)).toMatchObject({
      MaximumRetryAttempts: 1,
      MaximumEventAgeInSeconds: 60,
    });
  });
});
