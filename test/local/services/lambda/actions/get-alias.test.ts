import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("GetAlias", () => {
  it("says that an alias is not there", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    await expect(act(lambda, "GetAlias", { FunctionName: "f", Name: "none" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      message: "Cannot find alias arn: arn:aws:lambda:us-east-1:000000000000:function:f:none",
    });
  });
});
