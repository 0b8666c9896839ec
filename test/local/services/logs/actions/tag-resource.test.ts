import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";

const resourceArn = "arn:aws:logs:us-east-1:000000000000:log-group:g";

describe("TagResource", () => {
  it("adds and replaces tags", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await act(logs, "TagResource", { resourceArn, tags: { a: "1", b: "2" } });
    await act(logs, "TagResource", { resourceArn, tags: { b: "3" } });
    expect(await act(logs, "ListTagsForResource", { resourceArn })).toEqual({ tags: { a: "1", b: "3" } });
  });

  it("allows fifty tags", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const tags = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`k${i}`, ""]));
    await act(logs, "TagResource", { resourceArn, tags });
    await expect(act(logs, "TagResource", { resourceArn, tags: { more: "" } })).rejects.toMatchObject({
      code: "TooManyTagsException",
    });
  });
});
