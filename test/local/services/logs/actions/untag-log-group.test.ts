import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";

describe("UntagLogGroup", () => {
  it("removes tags by key", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await act(logs, "TagLogGroup", { logGroupName: "g", tags: { a: "1", b: "2" } });
    await act(logs, "UntagLogGroup", { logGroupName: "g", tags: ["a"] });
    expect(await act(logs, "ListTagsLogGroup", { logGroupName: "g" })).toEqual({ tags: { b: "2" } });
  });
});
