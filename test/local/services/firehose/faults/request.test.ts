import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FAULT_KINDS, FaultProblem, readFault } from "../../../../../local/services/firehose/faults/request";
import { ROOT } from "../../../../support/source-files";

test("a fault bears on every stream unless it names one", () => {
  expect(readFault({ kind: "s3-outage", seconds: 5 })).toEqual({
    kind: "s3-outage",
    stream: "*",
    seconds: 5,
  });
  expect(readFault({ kind: "duplicate", stream: "logs", seconds: 1 })).toMatchObject({ stream: "logs" });
});

test("a rate that is not named is not throttled", () => {
  expect(readFault({ kind: "throttle", seconds: 5, requestsPerSecond: 2 })).toEqual({
    kind: "throttle",
    stream: "*",
    seconds: 5,
    quota: { records: Number.MAX_SAFE_INTEGER, requests: 2, bytes: Number.MAX_SAFE_INTEGER },
  });
});

test("a clock may be later or earlier, by a day at most", () => {
  expect(readFault({ kind: "clock-skew", seconds: 5, minutes: -20 })).toMatchObject({ minutes: -20 });
  expect(() => readFault({ kind: "clock-skew", seconds: 5, minutes: 1441 })).toThrow(
    "minutes must be a number from -1440 to 1440.",
  );
});

test.each(FAULT_KINDS)("%s refuses what it does not take, and says what it takes", (kind) => {
  expect(() => readFault({ kind, seconds: 5, colour: "red" })).toThrow(
    new RegExp(`^${kind} does not take colour; it takes kind, stream, seconds`),
  );
});

test.each([null, [], "x", 7, {}, { kind: 7, seconds: 1 }])("refuses %j", (body) => {
  expect(() => readFault(body)).toThrow(FaultProblem);
});

test("docs/faults.md tells of every kind and no other", () => {
  const told = readFileSync(join(ROOT, "docs/faults.md"), "utf8").matchAll(/^\| `([a-z0-9-]+)` \|/gm);
  expect([...told].map(([, kind]) => kind).sort()).toEqual([...FAULT_KINDS].sort());
});
