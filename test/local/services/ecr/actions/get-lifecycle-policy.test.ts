import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("GetLifecyclePolicy", () => {
  it("says that a repository has none", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    await act(ecr, "CreateRepository", { repositoryName: "repo" });
    await expect(act(ecr, "GetLifecyclePolicy", { repositoryName: "repo" })).rejects.toMatchObject({
      code: "LifecyclePolicyNotFoundException",
    });
  });
});
