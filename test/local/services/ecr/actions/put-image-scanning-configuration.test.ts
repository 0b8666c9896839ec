import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("PutImageScanningConfiguration", () => {
  it("is shown by DescribeRepositories", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    await act(ecr, "CreateRepository", { repositoryName: "repo" });
    const imageScanningConfiguration = { scanOnPush: true };
    await act(ecr, "PutImageScanningConfiguration", { repositoryName: "repo", imageScanningConfiguration });
    expect(await act(ecr, "DescribeRepositories", {})).toMatchObject({
      repositories: [{ imageScanningConfiguration }],
    });
  });
});
