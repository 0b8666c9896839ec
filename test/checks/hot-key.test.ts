import { checkStep } from "../../checks";
import { hotKey } from "../../checks/hot-key";
import { fakeLab, NOW } from "../support/fake-lab";
import { type FakeRecord, OTHER_SHARD, SHARD, streamOf } from "../support/fake-stream";

const NONCE = "a0";

const burst = (kind: string, count: number, more: (number: number) => Partial<FakeRecord>): FakeRecord[] =>
  Array.from({ length: count }, (_, number) => ({
    data: `h - - [t] "GET /nonce/${NONCE}/${kind}/${number} HTTP/1.1"`,
    ...more(number),
  }));

const HOT = burst("hot", 350, () => ({ key: "one" }));
const SPREAD = burst("spread", 500, (number) => ({
  key: String(number),
  shard: number % 2 === 0 ? SHARD : OTHER_SHARD,
}));
const RIGHT = {
  refused: "150",
  code: "ProvisionedThroughputExceededException",
  why: "spread",
  price: "order",
};

async function look(records: readonly FakeRecord[], answers: object = {}) {
  const given = Object.entries({ ...RIGHT, ...answers }).map(([key, value]) => [key, { value, at: NOW }]);
  const lab = fakeLab(streamOf(records));
  const seat = { ...lab.seat, parts: { dataStream: "log" } };
  const attempt = { begun: { at: NOW, nonce: NONCE, facts: {} }, answers: Object.fromEntries(given) };
  const { passed, points } = await checkStep(hotKey, { ...lab, seat }, attempt);
  return { passed, red: points.filter(({ met }) => !met).map(({ told }) => told) };
}

test("it is done when one key was refused some, counted right, and many keys got all into both shards", async () => {
  expect(await look([...HOT, ...SPREAD])).toEqual({ passed: true, red: [] });
});

test("a burst that the shard took whole, or with several keys, was not hot", async () => {
  const whole = burst("hot", 500, () => ({ key: "one" }));
  expect((await look([...whole, ...SPREAD], { refused: "0" })).red).toEqual([
    "500 of 500 are in the log, with 1 keys",
  ]);
  const several = burst("hot", 350, (number) => ({ key: String(number % 2) }));
  expect((await look([...several, ...SPREAD])).passed).toBe(false);
});

test("a number of refusals that the log contradicts is not believed", async () => {
  expect((await look([...HOT, ...SPREAD], { refused: "12" })).red).toEqual(["You say 12."]);
});

test("keys that fall into one shard are not better, nor is a burst that lacks some", async () => {
  const lopsided = burst("spread", 500, (number) => ({ key: String(number), shard: SHARD }));
  expect((await look([...HOT, ...lopsided])).red).toEqual(["500 of 500, with 500 keys, in 1 shards"]);
  expect((await look([...HOT, ...SPREAD.slice(1)])).passed).toBe(false);
});
