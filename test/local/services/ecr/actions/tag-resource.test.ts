import { createEcr } from "../../../../../local/services/ecr";
import { act, fakeCloud } from "../../../../support/fake-cloud";

const resourceArn = "arn:aws:ecr:us-east-1:000000000000:repository/repo";

describe("TagResource", () => {
  it("adds and replaces tags, fifty at most", async () => {
    await using cloud = await fakeCloud();
    const ecr = createEcr(cloud);
    const tags = [{ Key: "a", Value: "1" }];
    await act(ecr, "CreateRepository", { repositoryName: "repo", tags });
    await act(ecr, "TagResource", { resourceArn, tags: [{ Key: "a", Value: "2" }] });
    expect(await act(ecr, "ListTagsForResource", { resourceArn })).toEqual({
      tags: [{ Key: "a", Value: "2" }],
    });
    const many = Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: "" }));
    await expect(act(ecr, "TagResource", { resourceArn, tags: many })).rejects.toMatchObject({
      code: "TooManyTagsException",
    });
  });
});
