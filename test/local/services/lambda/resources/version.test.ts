import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::Lambda::Version", () => {
  it("publishes a version, the same again when it is taken up after a crash, and deletes it", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    const context = resourceContext([lambda]);
    const type = typeOf(lambda, "AWS::Lambda::Version");
    const created = await type.create({ FunctionName: "f" }, context);
    const arn = "arn:aws:lambda:us-east-1:000000000000:function:f:1";
    expect(created).toEqual({ physicalId: arn, attributes: { FunctionArn: arn, Version: "1" } });
    expect(await type.create({ FunctionName: "f" }, context)).toEqual(created);
    await type.delete(created, { FunctionName: "f" }, context);
    await expect(act(lambda, "GetFunction", { FunctionName: arn })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
  });
});
