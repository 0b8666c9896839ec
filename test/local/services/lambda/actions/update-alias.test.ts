import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("UpdateAlias", () => {
  it("moves an alias and keeps what it does not name", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "", { Publish: true });
    await act(lambda, "CreateAlias", {
      FunctionName: "f",
      Name: "live",
      FunctionVersion: "1",
      Description: "d",
    });
    const updated = await act(lambda, "UpdateAlias", {
      FunctionName: "f",
      Name: "live",
      FunctionVersion: "$LATEST",
    });
    expect(updated).toMatchObject({ FunctionVersion: "$LATEST", Description: "d" });
    await expect(act(lambda, "UpdateAlias", { FunctionName: "f", Name: "none" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      message: "Cannot find alias arn: arn:aws:lambda:us-east-1:000000000000:function:f:none",
    });
    await expect(
      act(lambda, "UpdateAlias", { FunctionName: "f", Name: "live", RevisionId: "old" }),
    ).rejects.toMatchObject({ code: "PreconditionFailedException" });
  });
});
