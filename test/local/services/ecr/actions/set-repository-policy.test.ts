import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("SetRepositoryPolicy", () => {
  it("keeps the policy as it was put", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    await act(ecr, "CreateRepository", { repositoryName: "repo" });
    const policyText = '{"Version":"2012-10-17","Statement":[]}';
    await act(ecr, "SetRepositoryPolicy", { repositoryName: "repo", policyText });
    expect(await act(ecr, "GetRepositoryPolicy", { repositoryName: "repo" })).toMatchObject({ policyText });
    await expect(
      act(ecr, "SetRepositoryPolicy", { repositoryName: "repo", policyText: "{" }),
    ).rejects.toMatchObject({ code: "InvalidParameterException" });
  });
});
