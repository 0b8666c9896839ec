import { checkStep } from "../../checks";
import { mapping } from "../../checks/mapping";
import { twelveLines } from "../../examples/mapping/twelve-lines";
import { bucketOf, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";
import { OTHER_SHARD, SHARD, streamOf } from "../support/fake-stream";

const NONCE = "a0";
const LOG = twelveLines(NONCE, NOW);
const RIGHT = {
  south: OTHER_SHARD,
  partition: "shard",
  offset: "sequence",
  group: "built",
  again: "firehose",
};

async function look(
  answers: object = {},
  shardOf = (host: string) => (host === "south" ? OTHER_SHARD : SHARD),
) {
  const given = Object.entries({ ...RIGHT, ...answers }).map(([key, value]) => [key, { value, at: NOW }]);
  const lab = fakeLab({
    ...streamOf(LOG.map(({ host, line }) => ({ data: line, shard: shardOf(host) }))),
    ...bucketOf({ [keyAt("10-00-00")]: { lines: LOG.map(({ number }) => numbered(NONCE, number)) } }),
    ListStreams: () => ({ StreamNames: ["Lab-checks-s01.mapping", "Lab-checks-s02.mapping"] }),
  });
  const attempt = { begun: { at: NOW, nonce: NONCE, facts: {} }, answers: Object.fromEntries(given) };
  const { passed, points } = await checkStep(mapping, lab, attempt);
  return { passed, red: points.filter(({ met }) => !met).map(({ told }) => told) };
}

test("it is done when the lines went through both, each server's into one shard, and the words are right", async () => {
  expect(await look()).toEqual({ passed: true, red: [] });
});

test("a wrong word, or a wrong shard, is red, and nothing is said of the right one", async () => {
  expect((await look({ offset: "iterator" })).red).toEqual(["You say iterator; that is not so."]);
  expect((await look({ south: SHARD })).red).toEqual([`You say ${SHARD}; that is not so.`]);
});

test("lines of one server in two shards are not in order", async () => {
  let turn = 0;
  const { red } = await look({}, () => (turn++ % 3 === 0 ? SHARD : OTHER_SHARD));
  expect(red).toContain("12 lines, 2 shards");
});
