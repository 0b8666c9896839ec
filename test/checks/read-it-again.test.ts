import { checkStep, type Result } from "../../checks";
import { readItAgain } from "../../checks/read-it-again";
import { type Answers, bucketOf, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const SEQUENCES = Array.from({ length: 12 }, (_, number) => `49660000000000${100 + number}`);
const STREAM = "Lab-checks-s01.again";

interface Seat {
  records?: number;
  state?: string;
}

function seat({ records = 12, state = "terminated" }: Seat): Answers {
  const lines = [1, 2, 3].map((number) => numbered("other", number));
  return {
    ...bucketOf({ [keyAt("10-00-01")]: { lines } }),
    ListStreams: () => ({ StreamNames: ["Lab-checks-s02.again", STREAM], HasMoreStreams: false }),
    ListShards: () => ({ Shards: [{ ShardId: "shardId-000000000000" }] }),
    GetShardIterator: ({ StreamName }) => {
      if (StreamName === STREAM) return { ShardIterator: "start" };
      throw Object.assign(new Error("no"), { name: "ResourceNotFoundException" });
    },
    GetRecords: () => ({
      MillisBehindLatest: 0,
      Records: SEQUENCES.slice(0, records).map((SequenceNumber) => ({
        SequenceNumber,
        Data: Buffer.from("abc 1"),
      })),
    }),
    DescribeInstances: () => ({ Reservations: [{ Instances: [{ State: { Name: state } }] }] }),
  };
}

const RIGHT = {
  first: SEQUENCES.join(" "),
  again: SEQUENCES.join("\t"),
  iterator: "TRIM_HORIZON",
  refusal: "ResourceNotFoundException",
  cannot: "consumed",
  last: "3",
};

function look(said: Partial<typeof RIGHT> = {}, found: Seat = {}): Promise<Result> {
  const answers = Object.entries({ ...RIGHT, ...said }).map(([key, value]) => [key, { value, at: NOW }]);
  return checkStep(readItAgain, fakeLab(seat(found)), {
    begun: { at: NOW, nonce: "abc", facts: {} },
    answers: Object.fromEntries(answers),
  });
}

test("twelve records read twice, Firehose's refusal, and a dead server's last line pass", async () => {
  expect((await look()).passed).toBe(true);
});

test.each([
  ["a second reading that differs", { again: [...SEQUENCES].reverse().join(" ") }],
  ["eleven numbers", { first: SEQUENCES.slice(1).join(" ") }],
  ["reading from the end", { iterator: "LATEST" }],
  ["another refusal", { refusal: "ValidationException" }],
  ["another reason", { cannot: "slow" }],
  ["another last line", { last: "2" }],
])("%s is red", async (_, said) => {
  expect(await look(said)).toMatchObject({ passed: false, score: { met: 7, of: 8 } });
});

test("too few records, or a server that is alive, are red", async () => {
  expect((await look({}, { records: 11 })).passed).toBe(false);
  expect((await look({}, { state: "running" })).passed).toBe(false);
});
