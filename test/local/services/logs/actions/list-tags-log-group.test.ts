import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";

describe("ListTagsLogGroup", () => {
  it("says that a group is not there", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await expect(act(logs, "ListTagsLogGroup", { logGroupName: "none" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
    });
  });
});
