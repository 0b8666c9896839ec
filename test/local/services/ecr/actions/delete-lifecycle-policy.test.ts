import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

const lifecyclePolicyText = JSON.stringify({
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: "untagged", countType: "imageCountMoreThan", countNumber: 1 },
      action: { type: "expire" },
    },
  ],
});

describe("DeleteLifecyclePolicy", () => {
  it("takes the policy away, once", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    await act(ecr, "CreateRepository", { repositoryName: "repo" });
    await act(ecr, "PutLifecyclePolicy", { repositoryName: "repo", lifecyclePolicyText });
    await act(ecr, "DeleteLifecyclePolicy", { repositoryName: "repo" });
    await expect(act(ecr, "DeleteLifecyclePolicy", { repositoryName: "repo" })).rejects.toMatchObject({
      code: "LifecyclePolicyNotFoundException",
    });
  });
});
