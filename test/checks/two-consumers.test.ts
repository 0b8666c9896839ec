import { checkStep } from "../../checks";
import { twoConsumers } from "../../checks/two-consumers";
import { bucketOf, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";
import { SHARD, streamOf } from "../support/fake-stream";

const NONCE = "n0";
const BASE = 1_000_000_000;

const asked = (number: number): string => `h - - [t] "GET /nonce/${NONCE}/${number} HTTP/1.1" 200 1`;
const TEN = Array.from({ length: 10 }, (_, number) => number);

const counts = (first: number, last: number): string =>
  JSON.stringify({
    minute: "2026-11-24T10:00Z",
    lines: 10,
    shard: SHARD,
    first: String(BASE + first),
    last: String(BASE + last),
  });

const ANSWERS = { sequence: String(BASE), shard: SHARD, place: "consumer", left: "all" };

async function look(delivered: readonly number[], counted: string, answers: object = {}) {
  const given = Object.entries({ ...ANSWERS, ...answers }).map(([key, value]) => [key, { value, at: NOW }]);
  const lab = fakeLab({
    ...streamOf(TEN.map((number) => ({ data: asked(number) }))),
    ...bucketOf({
      [keyAt("10-00-00")]: { lines: delivered.map((number) => numbered(NONCE, number)) },
      "counts/shard=a/100.json": { lines: [counted] },
    }),
  });
  const seat = { ...lab.seat, parts: { dataStream: "log" } };
  const attempt = { begun: { at: NOW, nonce: NONCE, facts: {} }, answers: Object.fromEntries(given) };
  const { passed, points } = await checkStep(twoConsumers, { ...lab, seat }, attempt);
  return { passed, red: points.filter(({ met }) => !met).map(({ told }) => told) };
}

test("it is done when both consumers have what is in the log, and the answers fit", async () => {
  expect(await look(TEN, counts(0, 9))).toEqual({ passed: true, red: [] });
});

test("it is not done while one of the consumers lacks some", async () => {
  expect((await look([0, 1, 2], counts(0, 9))).red).toEqual(["3 of 10 are there"]);
  expect((await look(TEN, counts(0, 4))).red).toEqual(["5 of 10 are within what it has counted"]);
});

test("it is not done with a number that no record has, nor with the belief that reading takes away", async () => {
  expect((await look(TEN, counts(0, 9), { sequence: "99" })).red).toEqual(["You say 99; that is not so."]);
  expect((await look(TEN, counts(0, 9), { left: "nothing" })).passed).toBe(false);
});
