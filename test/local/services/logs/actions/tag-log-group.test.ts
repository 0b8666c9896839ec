import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";

describe("TagLogGroup", () => {
  it("tags what TagResource tags", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await act(logs, "TagLogGroup", { logGroupName: "g", tags: { a: "1" } });
    const resourceArn = "arn:aws:logs:us-east-1:000000000000:log-group:g";
    expect(await act(logs, "ListTagsForResource", { resourceArn })).toEqual({ tags: { a: "1" } });
  });
});
