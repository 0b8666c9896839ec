import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("ListTagsForResource", () => {
  it.each([
    ["arn:aws:ecr:us-east-1:000000000000:repository/none", "RepositoryNotFoundException"],
    ["none", "InvalidParameterException"],
  ])("refuses %s", async (resourceArn, code) => {
    await using cloud = await fakeCloud();
    await expect(act(createEcr(cloud), "ListTagsForResource", { resourceArn })).rejects.toMatchObject({
      code,
    });
  });
});
