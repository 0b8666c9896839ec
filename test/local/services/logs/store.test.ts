import { mkdir, readdir } from "node:fs/promises";
import { createLogs } from "../../../../local/services/logs";
import { fakeCloud } from "../../../support/fake-cloud";
import { logsWithStream, putMessages } from "../../../support/logs";

describe("CloudWatch Logs on disk", () => {
  it("removes at the start what a deletion cut short has left", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await putMessages(logs, ["m"], cloud.clock.now());
    await logs.stop();
    await mkdir(cloud.state.path("events", "00000000-dead"), { recursive: true });
    const again = createLogs(cloud);
    await again.start();
    expect(await readdir(cloud.state.path("events"))).toHaveLength(1);
    await again.stop();
  });
});
