import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeImages", () => {
  it("says that an image is not there, as the CDK asks before it pushes one", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    await act(ecr, "CreateRepository", { repositoryName: "repo" });
    expect(await act(ecr, "DescribeImages", { repositoryName: "repo" })).toEqual({ imageDetails: [] });
    await expect(
      act(ecr, "DescribeImages", { repositoryName: "repo", imageIds: [{ imageTag: "v1" }] }),
    ).rejects.toMatchObject({ code: "ImageNotFoundException" });
  });
});
