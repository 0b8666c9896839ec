import { checkStep } from "../../checks";
import { countsAgree } from "../../checks/counts-agree";
import { bucketOf, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const MINUTE = "2026-11-24T10:00Z";
const LATER = NOW + 120_000;

const count = (lines: number, first: string): string =>
  JSON.stringify({ minute: MINUTE, lines, shard: "shardId-000000000000", first, last: first });

async function look(counted: readonly number[], answers: object = {}, now = LATER) {
  const given = { minute: MINUTE, delivered: "3", counted: "3", ...answers };
  const kept = Object.entries(given).map(([key, value]) => [key, { value, at: NOW }]);
  const lab = fakeLab(
    bucketOf({
      [keyAt("10-00-00")]: { lines: [0, 1, 2].map((number) => numbered("n", number)) },
      ...Object.fromEntries(
        counted.map((lines, index) => [
          `counts/shard=a/${index}.json`,
          { lines: [count(lines, String(index)), "no count"] },
        ]),
      ),
    }),
  );
  const attempt = { begun: { at: NOW, nonce: "n", facts: {} }, answers: Object.fromEntries(kept) };
  const { passed, points } = await checkStep(countsAgree, { ...lab, now: () => now }, attempt);
  return { passed, red: points.filter(({ met }) => !met).map(({ told }) => told) };
}

test("it is done when the bucket's lines of a minute are as many as the batches' counts add up to", async () => {
  expect(await look([1, 2])).toEqual({ passed: true, red: [] });
});

test("it is not done where the two differ, or the answer does", async () => {
  expect((await look([1, 1])).red).toEqual(["You say 3.", "3 and 2"]);
  expect((await look([1, 2], { delivered: "4" })).red).toEqual(["You say 4."]);
});

test("a minute that is not over, or is none, does not count", async () => {
  expect((await look([1, 2], {}, NOW + 30_000)).passed).toBe(false);
  expect((await look([1, 2], { minute: "ten o'clock" })).red).toContain("ten o'clock is no minute");
});
