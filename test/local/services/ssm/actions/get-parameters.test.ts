import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("GetParameters", () => {
  it("lists the names that are not there instead of failing", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String" });
    const answer = await act(ssm, "GetParameters", { Names: ["x", "y", "x:7", "x:label"] });
    expect(answer).toMatchObject({
      Parameters: [{ Name: "x", Value: "1" }],
      InvalidParameters: ["y", "x:7", "x:label"],
    });
  });

  it("takes ten names at most", async () => {
    await using cloud = await fakeCloud();
    const Names = Array.from({ length: 11 }, (_, i) => `p${i}`);
    await expect(act(createSsm(cloud), "GetParameters", { Names })).rejects.toMatchObject({
      code: "ValidationException",
      message: expect.stringContaining("Member must have length less than or equal to 10"),
    });
  });
});
