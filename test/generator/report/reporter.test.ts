import type { Config } from "../../../generator/config";
import type { Heartbeat } from "../../../generator/happenings";
import { HeartbeatLog } from "../../../generator/report/heartbeat-log";
import { reporter } from "../../../generator/report/reporter";
import { FakeClock } from "../fake-clock";

const CONFIG: Config = {
  region: "us-east-1",
  seat: "s01",
  host: "web1",
  rate: 10,
  sessionSeconds: undefined,
  logGroup: "/loglab/s01",
  stateDirectory: "/var/lib/loglab",
};
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

describe("reporter", () => {
  const written = { stdout: "", stderr: "" };
  let log: jest.SpyInstance;
  beforeEach(() => {
    for (const to of ["stdout", "stderr"] as const) {
      written[to] = "";
      jest.spyOn(process[to], "write").mockImplementation((text) => {
        written[to] += text;
        return true;
      });
    }
    log = jest.spyOn(HeartbeatLog.prototype, "write").mockResolvedValue();
  });
  afterEach(() => jest.restoreAllMocks());

  test("prints what happens, a line each", () => {
    const emit = reporter(CONFIG, undefined, {}, new FakeClock());
    emit({ kind: "stopping", why: "told to" });
    emit({ kind: "heartbeat-log-failed", message: "denied" });
    expect(written).toEqual({
      stdout: "generator: stopping: told to\n",
      stderr: "generator: heartbeats do not reach the log group: denied\n",
    });
    expect(log).not.toHaveBeenCalled();
  });

  test("writes heartbeats to the log group too", () => {
    reporter(CONFIG, undefined, {}, new FakeClock())({ kind: "heartbeat", heartbeat: HEARTBEAT });
    expect(JSON.parse(written.stdout)).toEqual({ heartbeat: HEARTBEAT });
    expect(log).toHaveBeenCalledWith({ heartbeat: HEARTBEAT });
  });

  test("prints them alone when there is no log group", () => {
    const emit = reporter({ ...CONFIG, logGroup: undefined }, undefined, {}, new FakeClock());
    emit({ kind: "heartbeat", heartbeat: HEARTBEAT });
    expect([written.stdout === "", log.mock.calls]).toEqual([false, []]);
  });
});
