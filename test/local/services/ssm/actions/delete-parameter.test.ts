import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteParameter", () => {
  it("deletes once, and then says that there is none", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String" });
    await act(ssm, "DeleteParameter", { Name: "x" });
    await expect(act(ssm, "DeleteParameter", { Name: "x" })).rejects.toMatchObject({
      code: "ParameterNotFound",
    });
  });
});
