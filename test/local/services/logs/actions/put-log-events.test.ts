import type { CloudEvent } from "../../../../../local/core/events";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { logsWithStream, putMessages } from "../../../../support/logs";

describe("PutLogEvents", () => {
  it("tells what it took, and a next sequence token for clients of old", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const told: CloudEvent[] = [];
    cloud.events.subscribe((event) => told.push(event));
    expect(await putMessages(logs, ["one", "two"], cloud.clock.now())).toEqual({
      nextSequenceToken: expect.stringMatching(/^\d{56}$/),
    });
    expect(told).toMatchObject([{ name: "logged", group: "g", stream: "s", events: 2, bytes: 58 }]);
    await logs.stop();
  });

  it("says which of group and stream is not there", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const put = (logGroupName: string, logStreamName: string) =>
      act(logs, "PutLogEvents", {
        logGroupName,
        logStreamName,
        logEvents: [{ timestamp: cloud.clock.now(), message: "m" }],
      });
    await expect(put("none", "s")).rejects.toThrow("The specified log group does not exist.");
    await expect(put("g", "none")).rejects.toThrow("The specified log stream does not exist.");
  });

  it("tells of events out of range and keeps the others", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    await act(logs, "PutRetentionPolicy", { logGroupName: "g", retentionInDays: 1 });
    const now = cloud.clock.now();
    const day = 86_400_000;
    expect(await putMessages(logs, ["expired", "kept"], now - day - 1)).toMatchObject({
      rejectedLogEventsInfo: { expiredLogEventEndIndex: 1 },
    });
    expect(await act(logs, "GetLogEvents", { logGroupName: "g", logStreamName: "s" })).toMatchObject({
      events: [{ message: "kept" }],
    });
    await logs.stop();
  });

  it.each([
    [{ logEvents: [] }, /'logEvents' failed to satisfy constraint: Member must have length greater than/],
    [{ logEvents: [{ timestamp: 1, message: "" }] }, /'logEvents.1.member.message' failed/],
    [{ logStreamName: "a:b", logEvents: [{ timestamp: 1, message: "m" }] }, /pattern: \[\^:\*\]\*/],
  ])("refuses %j", async (members, message) => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const input = { logGroupName: "g", logStreamName: "s", ...members };
    await expect(act(logs, "PutLogEvents", input)).rejects.toMatchObject({
      code: "InvalidParameterException",
      message: expect.stringMatching(message),
    });
  });

  it("asks for the right on the stream's ARN", async () => {
    await using cloud = await fakeCloud();
    const logs = await logsWithStream(cloud);
    const action = logs.actions.find(({ name }) => name === "PutLogEvents");
    expect(action?.permissions({ logGroupName: "g", logStreamName: "s" }, {} as never)).toEqual([
      {
        action: "logs:PutLogEvents",
        resource: "arn:aws:logs:us-east-1:000000000000:log-group:g:log-stream:s",
        conditions: {},
      },
    ]);
  });
});
