import {
  CloudWatchLogsClient,
  CreateLogStreamCommand,
  PutLogEventsCommand,
  ResourceAlreadyExistsException,
  ResourceNotFoundException,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Happening, Heartbeat } from "../../../generator/happenings";
import { HeartbeatLog, logsClient } from "../../../generator/report/heartbeat-log";
import { FakeClock } from "../fake-clock";

const HEARTBEAT: Heartbeat = {
  host: "web1",
  seat: "s01",
  start: "2026-11-24T10:00:00.000Z",
  first: 0,
  rate: 10,
  made: 1,
  sent: 1,
  buffered: 0,
  spooled: 0,
  failedEntries: 0,
  failedCalls: 0,
  reason: null,
  lagMs: 0,
};
const absent = new ResourceNotFoundException({ message: "absent", $metadata: {} });
const there = new ResourceAlreadyExistsException({ message: "there", $metadata: {} });

/** A log whose client answers as told, call after call, then well. */
function open(...failures: (Error | undefined)[]) {
  const client = new CloudWatchLogsClient({ region: "us-east-1" });
  const calls: object[] = [];
  jest.spyOn(client, "send").mockImplementation(async (command) => {
    calls.push(command);
    const failure = failures.shift();
    if (failure) throw failure;
    return {};
  });
  const happenings: Happening[] = [];
  const clock = new FakeClock();
  const log = new HeartbeatLog(client, "/loglab/s01", "generator-web1", clock, (happening) =>
    happenings.push(happening),
  );
  return { log, client, calls, happenings, clock };
}

const kinds = (calls: object[]) => calls.map((call) => call.constructor);

describe("HeartbeatLog", () => {
  test("writes a heartbeat to the host's log stream", async () => {
    const { log, calls, happenings, clock } = open();
    await log.write({ heartbeat: HEARTBEAT });
    expect(calls).toMatchObject([
      {
        input: {
          logGroupName: "/loglab/s01",
          logStreamName: "generator-web1",
          logEvents: [{ timestamp: clock.now(), message: JSON.stringify({ heartbeat: HEARTBEAT }) }],
        },
      },
    ]);
    expect([happenings, clock.waits]).toEqual([[], []]);
  });

  test.each([
    ["is absent", [absent]],
    ["is absent, but made by somebody else meanwhile", [absent, there]],
  ])("makes the log stream when it %s", async (_, failures) => {
    const { log, calls, happenings } = open(...failures);
    await log.write({ heartbeat: HEARTBEAT });
    expect(kinds(calls)).toEqual([PutLogEventsCommand, CreateLogStreamCommand, PutLogEventsCommand]);
    expect(happenings).toEqual([]);
  });

  test("tells of a failure once for each change of its kind, and never throws", async () => {
    const denied = Object.assign(new Error("denied"), { name: "AccessDeniedException" });
    const { log, happenings } = open(denied, denied, absent, absent, undefined, denied);
    for (let beat = 0; beat < 5; beat++) await log.write({ heartbeat: HEARTBEAT });
    expect(happenings.map((happening) => "message" in happening && happening.message)).toEqual([
      "AccessDeniedException: denied",
      "ResourceNotFoundException: absent",
      "AccessDeniedException: denied",
    ]);
  });

  test("gives up a call that hangs before the next heartbeat is due", async () => {
    const { log, client, happenings, clock } = open();
    jest.spyOn(client, "send").mockImplementation(
      (_, options) =>
        new Promise((_resolve, reject) => {
          if (options.abortSignal) options.abortSignal.onabort = () => reject(new Error("aborted"));
        }),
    );
    const written = log.write({ heartbeat: HEARTBEAT });
    await clock.advance(5_000);
    await written;
    expect(happenings).toEqual([{ kind: "heartbeat-log-failed", message: "Error: aborted" }]);
  });

  test("leaves it to the next heartbeat to try again", async () => {
    expect(await logsClient("us-east-1", undefined).config.maxAttempts()).toBe(1);
  });
});
