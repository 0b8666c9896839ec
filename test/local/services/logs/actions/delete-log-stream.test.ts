import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream } from "../../../../support/logs";

describe("DeleteLogStream", () => {
  it("deletes once, and then says that there is none", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const input = { logGroupName: "g", logStreamName: "s" };
    await act(logs, "DeleteLogStream", input);
    await expect(act(logs, "DeleteLogStream", input)).rejects.toThrow(
      "The specified log stream does not exist.",
    );
  });
});
