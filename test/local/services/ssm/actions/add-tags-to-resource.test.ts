import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

const TARGET = { ResourceType: "Parameter", ResourceId: "x" };

describe("AddTagsToResource", () => {
  it("adds and replaces tags", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    const Tags = [{ Key: "a", Value: "1" }];
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String", Tags });
    const more = [
      { Key: "a", Value: "2" },
      { Key: "b", Value: "" },
    ];
    await act(ssm, "AddTagsToResource", { ...TARGET, Tags: more });
    expect(await act(ssm, "ListTagsForResource", TARGET)).toEqual({ TagList: more });
  });

  it.each([
    [{ ...TARGET, ResourceId: "none", Tags: [] }, "InvalidResourceId"],
    [{ ...TARGET, ResourceType: "Document", Tags: [] }, "NotModelledByLocalCloud"],
    [{ ...TARGET, ResourceType: "Bucket", Tags: [] }, "ValidationException"],
    [{ ...TARGET, Tags: [{ Key: "aws:x", Value: "" }] }, "ValidationException"],
    [
      { ...TARGET, Tags: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: "" })) },
      "TooManyTagsError",
    ],
  ])("refuses %j", async (input, code) => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "x", Value: "1", Type: "String" });
    await expect(act(ssm, "AddTagsToResource", input)).rejects.toMatchObject({ code });
  });
});
