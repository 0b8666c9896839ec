import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteRepository", () => {
  it("deletes once, and then says that there is none", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    await act(ecr, "CreateRepository", { repositoryName: "repo" });
    await act(ecr, "DeleteRepository", { repositoryName: "repo" });
    await expect(act(ecr, "DeleteRepository", { repositoryName: "repo" })).rejects.toMatchObject({
      code: "RepositoryNotFoundException",
      message: "The repository with name 'repo' does not exist in the registry with id '000000000000'",
    });
  });
});
