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

describe("PutLifecyclePolicy", () => {
  it("keeps the policy as it was put", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    await act(ecr, "CreateRepository", { repositoryName: "repo" });
    await act(ecr, "PutLifecyclePolicy", { repositoryName: "repo", lifecyclePolicyText });
    expect(await act(ecr, "GetLifecyclePolicy", { repositoryName: "repo" })).toMatchObject({
      lifecyclePolicyText,
    });
    await expect(
      act(ecr, "PutLifecyclePolicy", { repositoryName: "repo", lifecyclePolicyText: "x".repeat(100) }),
    ).rejects.toMatchObject({ code: "InvalidParameterException" });
  });
});
