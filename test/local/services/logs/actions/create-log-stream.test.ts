import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";

describe("CreateLogStream", () => {
  it("makes a stream once, in a group that is there", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const create = (logGroupName: string, logStreamName: string) =>
      act(logs, "CreateLogStream", { logGroupName, logStreamName });
    await expect(create("g", "s")).rejects.toThrow("The specified log stream already exists");
    await expect(create("none", "s")).rejects.toThrow("The specified log group does not exist.");
  });
});
