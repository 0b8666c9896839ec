import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

const resourceArn = "arn:aws:ecr:us-east-1:000000000000:repository/repo";

describe("UntagResource", () => {
  it("removes the keys that it is given", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    const tags = ["a", "b"].map((Key) => ({ Key, Value: "" }));
    await act(ecr, "CreateRepository", { repositoryName: "repo", tags });
    await act(ecr, "UntagResource", { resourceArn, tagKeys: ["a"] });
    expect(await act(ecr, "ListTagsForResource", { resourceArn })).toEqual({
      tags: [{ Key: "b", Value: "" }],
    });
  });
});
