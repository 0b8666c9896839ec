import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteRepositoryPolicy", () => {
  it("takes the policy away, once", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    await act(ecr, "CreateRepository", { repositoryName: "repo" });
    await act(ecr, "SetRepositoryPolicy", { repositoryName: "repo", policyText: "{}" });
    expect(await act(ecr, "DeleteRepositoryPolicy", { repositoryName: "repo" })).toMatchObject({
      policyText: "{}",
    });
    await expect(act(ecr, "DeleteRepositoryPolicy", { repositoryName: "repo" })).rejects.toMatchObject({
      code: "RepositoryPolicyNotFoundException",
    });
  });
});
