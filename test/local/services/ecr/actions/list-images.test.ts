import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("ListImages", () => {
  it("finds no image in a repository, and says when there is no repository", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    await act(ecr, "CreateRepository", { repositoryName: "repo" });
    expect(await act(ecr, "ListImages", { repositoryName: "repo" })).toEqual({ imageIds: [] });
    await expect(act(ecr, "ListImages", { repositoryName: "none" })).rejects.toMatchObject({
      code: "RepositoryNotFoundException",
    });
  });
});
