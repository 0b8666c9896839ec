import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("GetPolicy", () => {
  it("gives the policy of a function or of an alias, each its own", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Publish: true });
    await act(lambda, "AddPermission", {
      FunctionName: "f",
      Qualifier: "1",
      StatementId: "s1",
      Action: "lambda:InvokeFunction",
      Principal: "s3.amazonaws.com",
    });
    const { Policy } = await act<{ Policy: string }>(lambda, "GetPolicy", {
      FunctionName: "f",
      Qualifier: "1",
    });
    expect(JSON.parse(Policy)).toMatchObject({
      Version: "2012-10-17",
      Id: "default",
      Statement: [{ Resource: "arn:aws:lambda:us-east-1:000000000000:function:f:1" }],
    });
    await expect(act(lambda, "GetPolicy", { FunctionName: "f" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      message: "The resource you requested does not exist.",
    });
  });
});
