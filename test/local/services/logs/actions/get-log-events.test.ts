import type { GetLogEventsCommandOutput } from "@aws-sdk/client-cloudwatch-logs";
import type { Service } from "../../../../../local/core/service";
import { createLogs } from "../../../../../local/services/logs";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream, putMessages } from "../../../../support/logs";

async function get(logs: Service, input: object = {}) {
  const { events = [], ...tokens } = await act<GetLogEventsCommandOutput>(logs, "GetLogEvents", {
    logGroupName: "g",
    logStreamName: "s",
    ...input,
  });
  return { messages: events.map(({ message }) => message), ...tokens };
}

describe("GetLogEvents", () => {
  it("begins with the latest events unless told to begin with the first", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await putMessages(logs, ["a", "b", "c"], cloud.clock.now());
    expect((await get(logs, { limit: 2 })).messages).toEqual(["b", "c"]);
    expect((await get(logs, { limit: 2, startFromHead: true })).messages).toEqual(["a", "b"]);
    await logs.stop();
  });

  it("goes forward and back, and gives the token back where nothing more is", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await putMessages(logs, ["a", "b", "c"], cloud.clock.now());
    const first = await get(logs, { limit: 2, startFromHead: true });
    const second = await get(logs, { limit: 2, nextToken: first.nextForwardToken });
    expect(second.messages).toEqual(["c"]);
    const end = await get(logs, { nextToken: second.nextForwardToken });
    expect(end.messages).toEqual([]);
    expect(end.nextForwardToken).toBe(second.nextForwardToken);
    expect((await get(logs, { nextToken: end.nextBackwardToken })).messages).toEqual(["a", "b", "c"]);
    expect((await get(logs, { nextToken: second.nextBackwardToken })).messages).toEqual(["a", "b"]);
    await putMessages(logs, ["d"], cloud.clock.now() + 10);
    expect((await get(logs, { nextToken: end.nextForwardToken })).messages).toEqual(["d"]);
    await logs.stop();
  });

  it("leaves out the end of a time range, and not its start", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const now = cloud.clock.now();
    await putMessages(logs, ["a", "b", "c"], now);
    expect((await get(logs, { startTime: now, endTime: now + 2 })).messages).toEqual(["a", "b"]);
    await logs.stop();
  });

  it("shows nothing that the retention has outlived", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await act(logs, "PutRetentionPolicy", { logGroupName: "g", retentionInDays: 1 });
    await putMessages(logs, ["old"], cloud.clock.now());
    await cloud.clock.advance(86_400_000 + 1);
    await putMessages(logs, ["new"], cloud.clock.now());
    expect((await get(logs)).messages).toEqual(["new"]);
    await logs.stop();
  });

  it("does not show events of a deleted stream in one of the same name", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await putMessages(logs, ["before"], cloud.clock.now());
    await act(logs, "DeleteLogStream", { logGroupName: "g", logStreamName: "s" });
    await act(logs, "CreateLogStream", { logGroupName: "g", logStreamName: "s" });
    expect((await get(logs)).messages).toEqual([]);
    await logs.stop();
  });

  it("finds events again after a restart", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await putMessages(logs, ["kept"], cloud.clock.now());
    await logs.stop();
    await cloud.state.close();
    await using again = await fakeCloud({ directory: cloud.state.directory });
    const restarted = createLogs(again);
    await restarted.start();
    expect((await get(restarted)).messages).toEqual(["kept"]);
    await restarted.stop();
  });

  it.each([
    [{ nextToken: "bogus" }, "The specified nextToken is invalid."],
    [{ logGroupIdentifier: "g" }, "LogGroup name and LogGroup ARN are mutually exclusive parameters."],
    [{ logGroupName: undefined }, "Either LogGroup name or LogGroup ARN is required."],
  ])("refuses %j", async (input, message) => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await expect(get(logs, input)).rejects.toMatchObject({ code: "InvalidParameterException", message });
  });
});
