import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("PutImageTagMutability", () => {
  it("replaces mutability and exclusions together", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    await act(ecr, "CreateRepository", { repositoryName: "repo" });
    const filters = [{ filterType: "WILDCARD", filter: "dev*" }];
    await act(ecr, "PutImageTagMutability", {
      repositoryName: "repo",
      imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
      imageTagMutabilityExclusionFilters: filters,
    });
    expect(await act(ecr, "DescribeRepositories", {})).toMatchObject({
      repositories: [
        {
          imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
          imageTagMutabilityExclusionFilters: filters,
        },
      ],
    });
    await act(ecr, "PutImageTagMutability", { repositoryName: "repo", imageTagMutability: "MUTABLE" });
    const { repositories } = await act<{ repositories: object[] }>(ecr, "DescribeRepositories", {});
    expect(repositories[0]).not.toHaveProperty("imageTagMutabilityExclusionFilters");
  });
});
