import { checkStep, type Promises, type Result } from "../../checks";
import { predictFlush } from "../../checks/predict-flush";
import { bucketOf, type FakeObject, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const LINES = 2000;
const begun = {
  at: NOW,
  nonce: "abc",
  facts: { lines: LINES, lineBytes: 1000, kibibytes: 1953, mebibytes: 1, intervals: 20 },
};

/** So many lines of 1 KB from a number on. */
const lines = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => numbered("abc", from + index, { agent: "x".repeat(870) }));

/** A burst that filled the buffer once: the first object is full, the second waited for the interval. */
const BURST: Record<string, FakeObject> = {
  [keyAt("10-00-01")]: { lines: lines(0, 1000), seconds: 3 },
  [keyAt("10-00-02")]: { lines: lines(1000, LINES), seconds: 22 },
};

interface Said {
  hint?: string;
  seconds?: string;
  objects?: string;
  at?: number;
}

function look(said: Said, objects = BURST, promises: Partial<Promises> = {}): Promise<Result> {
  const { at = NOW + 1000, hint = "size", seconds = "2", objects: count = "2" } = said;
  const answers = Object.fromEntries(
    Object.entries({ hint, seconds, objects: count }).map(([key, value]) => [key, { value, at }]),
  );
  return checkStep(predictFlush, fakeLab(bucketOf(objects), promises), { begun, answers });
}

test("a prediction of size, time and number passes when it was made before the event", async () => {
  expect((await look({})).passed).toBe(true);
});

test("ten seconds and one object off are near enough, eleven and two are not", async () => {
  expect((await look({ seconds: "12", objects: "3" })).passed).toBe(true);
  expect((await look({ seconds: "13" })).passed).toBe(false);
  expect((await look({ objects: "4" })).passed).toBe(false);
});

test("the other hint is red", async () => {
  expect(await look({ hint: "interval" })).toMatchObject({ passed: false, score: { met: 4, of: 5 } });
});

test("an answer that came after the first object is red", async () => {
  expect(await look({ at: NOW + 10_000 })).toMatchObject({ passed: false, score: { met: 4, of: 5 } });
});

test("lines that are missing, or shorter than they were to be, are red", async () => {
  const half = { [keyAt("10-00-01")]: { lines: lines(0, 1000), seconds: 3 } };
  expect((await look({}, half)).passed).toBe(false);
  const short = Array.from({ length: LINES }, (_, number) => numbered("abc", number));
  expect(
    (await look({ hint: "interval" }, { [keyAt("10-00-01")]: { lines: short, seconds: 3 } })).passed,
  ).toBe(false);
});

test("where AWS promises no exact times, it says so and is content with less", async () => {
  const long = { ...begun, facts: { ...begun.facts, intervals: 120 } };
  const answers = { hint: "size", seconds: "50", objects: "2" };
  const { passed, points } = await checkStep(predictFlush, fakeLab(bucketOf(BURST), { exactFlush: false }), {
    begun: long,
    answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, { value, at: NOW }])),
  });
  expect(passed).toBe(true);
  expect(points.map(({ what }) => what).join()).toContain("AWS promises no exact times");
});
