import { readdir } from "node:fs/promises";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream, putMessages } from "../../../../support/logs";

describe("DeleteLogGroup", () => {
  it("takes streams and events with it", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await putMessages(logs, ["m"], cloud.clock.now());
    await act(logs, "DeleteLogGroup", { logGroupName: "g" });
    expect(await readdir(cloud.state.path("events"))).toEqual([]);
    await act(logs, "CreateLogGroup", { logGroupName: "g" });
    expect(await act(logs, "DescribeLogStreams", { logGroupName: "g" })).toEqual({ logStreams: [] });
    await logs.stop();
  });

  it("says that there is none", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await expect(act(logs, "DeleteLogGroup", { logGroupName: "none" })).rejects.toMatchObject({
      code: "ResourceNotFoundException",
      message: "The specified log group does not exist.",
    });
  });

  it("leaves a protected group alone", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const protection = { logGroupIdentifier: "g", deletionProtectionEnabled: true };
    await act(logs, "PutLogGroupDeletionProtection", protection);
    await expect(act(logs, "DeleteLogGroup", { logGroupName: "g" })).rejects.toThrow(/protection/);
  });
});
