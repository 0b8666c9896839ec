import { jsonLog, textLog } from "../../../../../local/services/lambda/execution/log-lines";

const now = () => new Date(0);
const report = {
  requestId: "id",
  duration: 12.345,
  memorySize: 128,
  maxMemoryUsed: 64,
  status: "success",
} as const;

test("writes the platform's lines as text", () => {
  const log = textLog(now);
  expect(log.initStart("nodejs:22.v1", "arn:r")).toBe(
    "INIT_START Runtime Version: nodejs:22.v1\tRuntime Version ARN: arn:r\n",
  );
  expect(log.start("id", "$LATEST")).toBe("START RequestId: id Version: $LATEST\n");
  expect(log.end("id")).toBe("END RequestId: id\n");
  expect(log.fault("id", "Task timed out after 3.00 seconds")).toBe(
    "1970-01-01T00:00:00.000Z id Task timed out after 3.00 seconds\n\n",
  );
  expect(log.report(report)).toBe(
    "REPORT RequestId: id\tDuration: 12.35 ms\tBilled Duration: 13 ms\tMemory Size: 128 MB\tMax Memory Used: 64 MB\t\n",
  );
});

test.each([
  [{ ...report, initDuration: 100 }, "Billed Duration: 113 ms"],
  [{ ...report, initDuration: 100 }, "Init Duration: 100.00 ms"],
  [{ ...report, status: "timeout" as const }, "Status: timeout"],
  [
    { ...report, status: "failure" as const, errorType: "Runtime.ExitError" },
    "Status: error\tError Type: Runtime.ExitError",
  ],
])("the report of %j tells %s", (given, part) => {
  expect(textLog(now).report(given)).toContain(part);
});

test("writes them as JSON, where faults stand in the report alone", () => {
  const log = jsonLog(now);
  const read = (line: string) => JSON.parse(line);
  expect(read(log.start("id", "3"))).toEqual({
    time: "1970-01-01T00:00:00.000Z",
    type: "platform.start",
    record: { requestId: "id", version: "3" },
  });
  expect([log.fault("id", "x"), log.end("id")]).toEqual([undefined, undefined]);
  expect(read(log.initStart("nodejs:22.v1", "arn:r"))).toMatchObject({
    type: "platform.initStart",
    record: { phase: "init", runtimeVersion: "nodejs:22.v1" },
  });
  expect(read(log.report({ ...report, initDuration: 1, errorType: "E", status: "failure" }))).toMatchObject({
    type: "platform.report",
    record: {
      status: "failure",
      errorType: "E",
      metrics: {
        durationMs: 12.35,
        billedDurationMs: 14,
        initDurationMs: 1,
        memorySizeMB: 128,
        maxMemoryUsedMB: 64,
      },
    },
  });
});
