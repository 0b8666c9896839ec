import { type Attempt, checkStep, type Result } from "../../checks";
import { putRecordBatch } from "../../checks/put-record-batch";
import { bucketOf, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const begun = { at: NOW, nonce: "abc", facts: { count: 10, injected: true } };

const upTo = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => numbered("abc", number));

function look(lines: readonly string[], failed?: string): Promise<Result> {
  const answers: Attempt["answers"] = failed === undefined ? {} : { failed: { value: failed, at: NOW } };
  return checkStep(putRecordBatch, fakeLab(bucketOf({ [keyAt("10-00-01")]: { lines } })), { begun, answers });
}

test("all lines and a count of refusals pass, also with duplicates, which are told", async () => {
  const { passed, points } = await look([...upTo(10), numbered("abc", 3)], "5");
  expect(passed).toBe(true);
  expect(points[0]?.told).toBe("11 lines, 1 of them duplicates");
});

test("a gap is red and named", async () => {
  const { passed, points } = await look(
    upTo(10).filter((_, number) => number !== 4),
    "5",
  );
  expect(passed).toBe(false);
  expect(points[0]?.told).toBe("Missing: 4.");
});

test("numbers that nobody asked for are red", async () => {
  expect((await look(upTo(12), "5")).passed).toBe(false);
});

test.each(["0", "-3", "2.5", "999"])(
  "%s refused records are not believed where refusals were injected",
  async (failed) => {
    expect(await look(upTo(10), failed)).toMatchObject({ passed: false, score: { met: 1, of: 2 } });
  },
);

test("where AWS promises no failure, none refused is right", async () => {
  const lab = fakeLab(bucketOf({ [keyAt("10-00-01")]: { lines: upTo(10) } }));
  const aws = { ...begun, facts: { count: 10, injected: false } };
  const { passed, points } = await checkStep(putRecordBatch, lab, {
    begun: aws,
    answers: { failed: { value: "0", at: NOW } },
  });
  expect(passed).toBe(true);
  expect(points[1]?.what).toContain("AWS promises no failure");
});

test("lines without an answer are half of it", async () => {
  expect(await look(upTo(10))).toMatchObject({ passed: false, score: { met: 1, of: 2 } });
});
