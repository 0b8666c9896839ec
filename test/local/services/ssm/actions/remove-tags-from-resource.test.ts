import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("RemoveTagsFromResource", () => {
  it("removes the keys that it is given and keeps the others", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    const Tags = ["a", "b"].map((Key) => ({ Key, Value: Key }));
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String", Tags });
    const target = { ResourceType: "Parameter", ResourceId: "x" };
    await act(ssm, "RemoveTagsFromResource", { ...target, TagKeys: ["a", "none"] });
    expect(await act(ssm, "ListTagsForResource", target)).toEqual({ TagList: [{ Key: "b", Value: "b" }] });
  });
});
