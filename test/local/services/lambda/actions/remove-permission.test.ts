import { createLambda } from "../../../../../local/services/lambda";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { createFunction } from "../../../../support/lambda";

describe("RemovePermission", () => {
  it("removes a statement, and with the last one the policy", async () => {
    await using cloud = await fakeCloud();
    const lambda = createLambda(cloud);
    await createFunction(lambda, "");
    const remove = (StatementId: string) =>
      act(lambda, "RemovePermission", { FunctionName: "f", StatementId });
    await expect(remove("s1")).rejects.toThrow("No policy is associated with the given resource.");
    await act(lambda, "AddPermission", {
      FunctionName: "f",
      StatementId: "s1",
      Action: "lambda:InvokeFunction",
      Principal: "s3.amazonaws.com",
    });
    await expect(remove("s2")).rejects.toThrow("Statement s2 is not found in resource policy.");
    await remove("s1");
    await expect(act(lambda, "GetPolicy", { FunctionName: "f" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
  });
});
