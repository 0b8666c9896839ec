import { checkStep } from "../../checks";
import { replay } from "../../checks/replay";
import { fakeLab, NOW } from "../support/fake-lab";
import { OTHER_SHARD, streamOf } from "../support/fake-stream";

const NONCE = "a0";
const ALL = Array.from({ length: 10 }, (_, number) => ({
  data: `h - - [t] "GET /nonce/${NONCE}/${number} HTTP/1.1"`,
  arrived: number < 5 ? number : 1000 + number,
  ...(number % 2 === 1 && { shard: OTHER_SHARD }),
}));
const SECOND_HALF = [5, 6, 7, 8, 9].map((number) => String(1_000_000_000 + number)).join(" ");
const RIGHT = {
  time: new Date(NOW + 500).toISOString(),
  read: SECOND_HALF,
  iterator: "AT_TIMESTAMP",
  disturbs: "nothing",
};

async function look(answers: object, records = ALL) {
  const given = Object.entries({ ...RIGHT, ...answers }).map(([key, value]) => [key, { value, at: NOW }]);
  const lab = fakeLab(streamOf([...records, { data: "somebody else's" }]));
  const seat = { ...lab.seat, parts: { dataStream: "log" } };
  const attempt = { begun: { at: NOW, nonce: NONCE, facts: {} }, answers: Object.fromEntries(given) };
  const { passed, points } = await checkStep(replay, { ...lab, seat }, attempt);
  return { passed, red: points.filter(({ met }) => !met).map(({ told }) => told) };
}

test("it is done when the records behind a time between the halves have been read, of both shards", async () => {
  expect(await look({})).toEqual({ passed: true, red: [] });
});

test("a time that cuts through a half, or is none, does not do", async () => {
  expect((await look({ time: new Date(NOW + 1006).toISOString() })).red).toContain(
    "6 of your records arrived before it",
  );
  expect((await look({ time: "yesterday" })).red).toContain("That is no time.");
});

test("neither do records of one shard alone, nor all of them", async () => {
  const [first = ""] = SECOND_HALF.split(" ");
  expect((await look({ read: first })).red).toEqual(["1 numbers in your answer, 1 of them right"]);
  expect((await look({ read: `1000000000 ${SECOND_HALF}` })).red).toEqual([
    "6 numbers in your answer, 5 of them right",
  ]);
});

test("a half that is not there is named", async () => {
  expect((await look({}, ALL.slice(0, 7))).red).toContain("7 of 10");
});
