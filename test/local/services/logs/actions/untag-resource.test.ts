import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";

describe("UntagResource", () => {
  it("removes the keys that it is given", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const resourceArn = "arn:aws:logs:us-east-1:000000000000:log-group:g";
    await act(logs, "TagResource", { resourceArn, tags: { a: "1", b: "2" } });
    await act(logs, "UntagResource", { resourceArn, tagKeys: ["a"] });
    expect(await act(logs, "ListTagsForResource", { resourceArn })).toEqual({ tags: { b: "2" } });
  });
});
