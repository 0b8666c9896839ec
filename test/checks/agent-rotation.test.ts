import { checkStep } from "../../checks";
import { agentRotation } from "../../checks/agent-rotation";
import { bucketOf, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const COUNT = 10;

/** Heartbeats of web1: lines sent so far, and files set aside. */
const beats = (...list: readonly (readonly [sent: number, rotations: number])[]) => ({
  FilterLogEvents: () => ({
    events: list.map(([sent, rotations]) => ({
      message: JSON.stringify({ heartbeat: { host: "web1", made: sent, sent, rotations } }),
    })),
  }),
});

const generated = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => numbered("server", from + index));
const experiment = (...without: readonly number[]) =>
  Array.from({ length: COUNT }, (_, number) => number)
    .filter((number) => !without.includes(number))
    .map((number) => numbered("n", number, { ident: `copy.${number}` }));

const BEATS = beats([100, 3], [110, 3], [120, 4], [130, 5], [140, 5]);

interface Attempted {
  lines?: readonly string[];
  answers?: Record<string, string>;
  heartbeats?: ReturnType<typeof beats>;
}

async function look({ lines, answers = {}, heartbeats = BEATS }: Attempted = {}) {
  const all = lines ?? [...generated(95, 135), ...experiment(4, 5)];
  const given = { missing: "2", why: "same", ...answers };
  const kept = Object.entries(given).map(([key, value]) => [key, { value, at: NOW }]);
  const lab = fakeLab({ ...heartbeats, ...bucketOf({ [keyAt("10-00-00")]: { lines: all } }) });
  const facts = { count: COUNT, last: COUNT - 1 };
  const attempt = { begun: { at: NOW, nonce: "n", facts }, answers: Object.fromEntries(kept) };
  const { passed, points } = await checkStep(agentRotation, lab, attempt);
  return { passed, red: points.filter(({ met }) => !met).map(({ told }) => told) };
}

test("it is done when two rotations lost nothing, and the experiment did", async () => {
  expect(await look()).toEqual({ passed: true, red: [] });
});

test("one rotation is not enough, and none at all neither", async () => {
  expect((await look({ heartbeats: beats([100, 3], [110, 4]) })).red).toEqual(["1 times, by 2 heartbeats"]);
  expect((await look({ heartbeats: beats() })).red).toEqual(["0 times, by 0 heartbeats"]);
});

test("a generator that was started again counts from zero", async () => {
  expect((await look({ heartbeats: beats([100, 3], [110, 4], [120, 1]) })).passed).toBe(true);
});

test("a line of that time that is not in the bucket is told", async () => {
  const lines = [...generated(95, 118), ...generated(119, 135), ...experiment(4, 5)];
  expect((await look({ lines })).red).toEqual(["Missing: 118."]);
});

test("an experiment that lost nothing, everything, or an end shows nothing", async () => {
  const server = generated(95, 135);
  expect((await look({ lines: [...server, ...experiment()], answers: { missing: "0" } })).red).toEqual([
    "10 of 10",
  ]);
  expect((await look({ lines: server, answers: { missing: "10" } })).red).toEqual(["0 of 10"]);
  expect((await look({ lines: [...server, ...experiment(8, 9)] })).red).toEqual(["8 of 10; missing: 8, 9"]);
});

test("how many are missing and why nothing else is have to be known", async () => {
  expect((await look({ answers: { missing: "3", why: "fast" } })).red).toHaveLength(2);
  expect((await look({ answers: { missing: "" } })).red).toEqual(["No answer yet."]);
});

test("begun, it tells how many lines to write", async () => {
  const facts = await agentRotation.begin?.(fakeLab({}));
  expect(facts?.last).toBe(Number(facts?.count) - 1);
  expect(facts?.send).toContain("right.py");
});

test("in front of a data stream, what is left goes there", async () => {
  const lab = fakeLab({});
  const facts = await agentRotation.begin?.({ ...lab, seat: { ...lab.seat, parts: { dataStream: "log" } } });
  expect(facts?.send).toContain("aws kinesis put-record --stream-name log ");
});
