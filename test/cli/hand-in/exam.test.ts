import { examLines, judge, type Sighting } from "../../../cli/hand-in/exam";
import { transform } from "../../../lambda/transform/transform";

const LINES = examLines("n0nce", 100, Date.UTC(2026, 10, 24, 10, 0, 0, 123));
const JSON_LINES = LINES.map(({ record }) => JSON.stringify(record));
const GOOD: Sighting = {
  delivered: JSON_LINES,
  failed: [],
  refused: 50,
  meddled: false,
  calls: [{ records: 2, bytes: 51_200 }],
};

/** What each demand comes to, in their order: ends well, every line, none twice, unchanged, packed. */
const verdicts = (sighting: Partial<Sighting>): boolean[] =>
  judge(LINES, { ...GOOD, ...sighting }).map(({ met }) => met);

test("the function makes of every line what the exam expects in the bucket", () => {
  const text = LINES.map((line) => `${line.text}\n`).join("");
  const outcome = transform(Buffer.from(text).toString("base64"));
  expect(outcome.result).toBe("Ok");
  const data = outcome.result === "Ok" ? Buffer.from(outcome.data, "base64").toString() : "";
  expect(data.trimEnd().split("\n")).toEqual(JSON_LINES);
});

test("lines are unlike one another, and those of another nonce are others", () => {
  expect(new Set(LINES.map(({ text }) => text)).size).toBe(100);
  const others = examLines("another", 100, 0).map(({ text }) => text);
  expect(LINES.filter(({ text }) => others.includes(text))).toEqual([]);
});

test("all is green when every line arrived once, as it was, packed", () => {
  expect(verdicts({})).toEqual([true, true, true, true, true]);
});

test("a lost line is told of", () => {
  expect(verdicts({ delivered: JSON_LINES.slice(1) })).toEqual([true, false, true, true, true]);
});

test("whoever switches the refusals off has shown nothing", () => {
  expect(verdicts({ meddled: true })).toEqual([true, false, true, true, true]);
});

test("a line that came twice is told of", () => {
  expect(verdicts({ delivered: [...JSON_LINES, JSON_LINES[0] ?? ""] })).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
});

test("a line of another nonce counts for nothing, and is told of", () => {
  const [other] = examLines("another", 1, 0);
  const delivered = [...JSON_LINES.slice(1), JSON.stringify(other?.record)];
  expect(verdicts({ delivered })).toEqual([true, false, true, false, true]);
});

test("a record under the error prefix is told of", () => {
  expect(verdicts({ failed: ["no log line"] })).toEqual([true, true, true, false, true]);
});

test("a record for every line is told of", () => {
  const calls = [{ records: 100, bytes: 25_000 }];
  const points = judge(LINES, { ...GOOD, calls });
  expect(points.at(-1)).toMatchObject({ met: false, told: "25000 bytes, billed as 512000: 20.5 times." });
});

test("a producer that sends nothing gets nothing, though it ends well", () => {
  expect(verdicts({ delivered: [], calls: [] })).toEqual([true, false, false, false, false]);
});

test("a producer that does not end well is told how it ended", () => {
  const [first] = judge(LINES, { ...GOOD, failure: "it ended with exit code 3" });
  expect(first).toMatchObject({ met: false, told: "it ended with exit code 3" });
});
