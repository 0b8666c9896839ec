import type { DescribeRepositoriesCommandOutput } from "@aws-sdk/client-ecr";
import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeRepositories", () => {
  it("lists all, those that are named, and pages", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    for (const repositoryName of ["bb", "aa", "cc"]) await act(ecr, "CreateRepository", { repositoryName });
    const describeRepositories = async (input: object) => {
      const { repositories = [], nextToken } = await act<DescribeRepositoriesCommandOutput>(
        ecr,
        "DescribeRepositories",
        input,
      );
      return { names: repositories.map(({ repositoryName }) => repositoryName), nextToken };
    };
    expect((await describeRepositories({})).names).toEqual(["aa", "bb", "cc"]);
    expect((await describeRepositories({ repositoryNames: ["cc"] })).names).toEqual(["cc"]);
    const { names, nextToken } = await describeRepositories({ maxResults: 2 });
    expect(names).toEqual(["aa", "bb"]);
    expect((await describeRepositories({ nextToken })).names).toEqual(["cc"]);
    await expect(describeRepositories({ repositoryNames: ["none"] })).rejects.toMatchObject({
      code: "RepositoryNotFoundException",
    });
  });
});
