import { beginStep, checkStep, type Fault, type Result } from "../../checks";
import { atLeastOnce } from "../../checks/at-least-once";
import { bucketOf, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const FACTS = { crash: 5, resume: 4, lost: 7, again: 10, last: 12 };
const PLAYED = [0, 1, 2, 3, 4, 5, 4, 5, 6, 7, 10, 11, 12];

function look(numbers: readonly number[], duplicates: string, gaps: string): Promise<Result> {
  const lines = numbers.map((number) => numbered("abc", number));
  return checkStep(atLeastOnce, fakeLab(bucketOf({ [keyAt("10-00-01")]: { lines } })), {
    begun: { at: NOW, nonce: "abc", facts: FACTS },
    answers: { duplicates: { value: duplicates, at: NOW }, gaps: { value: gaps, at: NOW } },
  });
}

test("duplicates and gaps are as the bucket holds them, also those that Firehose made", async () => {
  expect((await look(PLAYED, "2", "2")).passed).toBe(true);
  expect((await look([...PLAYED, 0, 1], "4", "2")).passed).toBe(true);
  expect((await look([...PLAYED, 0, 1], "2", "2")).passed).toBe(false);
});

test("a producer that did not crash as it was to is red, whatever it counts", async () => {
  const all = Array.from({ length: 13 }, (_, number) => number);
  expect((await look(all, "0", "0")).passed).toBe(false);
});

test("the step has an object written twice where the place of work can do that", async () => {
  const faults: Fault[] = [];
  const lab = fakeLab({}, { faults: async (fault) => void faults.push(fault) });
  const { facts } = await beginStep(atLeastOnce, lab);
  expect(faults).toMatchObject([{ kind: "duplicate" }]);
  const [resume, crash, lost, again, last] = [
    facts.resume,
    facts.crash,
    facts.lost,
    facts.again,
    facts.last,
  ].map(Number);
  expect([resume, crash, lost, again, last]).toEqual(
    [resume, crash, lost, again, last].sort((one = 0, other = 0) => one - other),
  );
});
