import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::Lambda::Permission", () => {
  it("adds one statement, also when it is taken up after a crash, and removes it", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    const context = resourceContext([lambda]);
    const type = typeOf(lambda, "AWS::Lambda::Permission");
    const desired = {
      FunctionName: "f",
      Action: "lambda:InvokeFunction",
      Principal: "s3.amazonaws.com",
      SourceArn: "arn:aws:s3:::bucket",
    };
    const created = await type.create(desired, context);
    expect(await type.create(desired, context)).toEqual(created);
    expect(created.attributes).toEqual({ Id: created.physicalId });
    const { Policy } = await act<{ Policy: string }>(lambda, "GetPolicy", { FunctionName: "f" });
    expect(JSON.parse(Policy).Statement).toHaveLength(1);
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
    await expect(act(lambda, "GetPolicy", { FunctionName: "f" })).rejects.toThrow();
  });
});
