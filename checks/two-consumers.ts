import type { MinuteCount } from "../contract/counts";
import { compareAnswer, unanswered } from "./answers";
import { readCounts } from "./bucket/counts";
import { countNumbers, findNumbered } from "./bucket/numbered";
import { type LoggedRecord, readSince } from "./data-streams";
import type { Attempt, Begun, Lab, Point, Question, Step } from "./step";

const RECORDS = 10;

const questions: readonly Question[] = [
  { key: "sequence", prompt: "The sequence number of the record with number 0.", kind: "text" },
  { key: "shard", prompt: "The shard that it is in.", kind: "text" },
  {
    key: "place",
    prompt: "Who knows how far a consumer has read?",
    kind: "choice",
    options: [
      { value: "consumer", text: "the consumer itself: each keeps a place of its own, in each shard" },
      { value: "stream", text: "the data stream: it has one place, and moves it when somebody reads" },
      { value: "producer", text: "the producer: it waits until all have read" },
    ],
  },
  {
    key: "left",
    prompt: "What is left of a record in the data stream when both consumers have read it?",
    kind: "choice",
    options: [
      { value: "nothing", text: "nothing: what has been read is gone" },
      { value: "all", text: "all of it, until its retention is over (24 hours here)" },
      { value: "number", text: "its sequence number" },
    ],
  },
];

/** Two consumers of one data stream: the delivery stream, and the function that counts. */
export const twoConsumers: Step = {
  id: "D1",
  name: "two-consumers",
  title: "Two consumers, one log",
  minutes: 10,
  core: true,
  only: { source: ["kinesis"] },
  goal: "Put records into a data stream once, and see two consumers that know nothing of each other read the same ones.",
  instruction: [
    {
      text: `Your generator puts its lines into a data stream, \`<dataStream>\`. Two consumers read it: the delivery stream \`<stream>\`, which writes to \`logs/\`, and the function \`<counts>\`, which counts lines by the minute and writes to \`counts/\`.\n\nPut ${RECORDS} lines with your nonce into the data stream, each a record of its own, numbered from 0 to ${RECORDS - 1}, each with another partition key:\n\n\`\`\`sh\nfor n in 0 1 2 3 4 5 6 7 8 9; do echo "203.0.113.7 - - [$(date -u '+%d/%b/%Y:%H:%M:%S +0000')] \\"GET /nonce/<nonce>/$n HTTP/1.1\\" 200 512 \\"-\\" \\"me\\"" | aws kinesis put-record --stream-name <dataStream> --partition-key "me-$n" --data fileb:///dev/stdin; done\n\`\`\`\n\nThe line feed at the end belongs to the record. Each answer tells the shard and the sequence number: note those of number 0. Then look what both consumers have made of them:\n\n\`\`\`sh\naws s3 ls --recursive s3://<bucket>/logs/\naws s3 ls --recursive s3://<bucket>/counts/\n\`\`\`\n\nThe name of an object of counts is the sequence number of the first record that was counted in it.`,
    },
  ],
  hint: "Nothing under counts/? The function waits up to ten seconds for a batch to fill. A record that is no log line it puts aside, under aws/lambda/.",
  questions,
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const own = await ownRecords(lab, attempt.begun);
    return [
      inStream(own),
      ...position(attempt, own),
      await delivered(lab, attempt.begun),
      counted(own, await readCounts(lab)),
      compareAnswer(
        attempt,
        "place",
        "You know who keeps a consumer's place.",
        ["consumer"],
        "Did one consumer notice what the other had read?",
      ),
      compareAnswer(
        attempt,
        "left",
        "You know what reading takes away.",
        ["all"],
        "Read the records yourself: aws kinesis get-records.",
      ),
    ];
  },
};

/** @returns the records with the nonce, each with its number, in the order of their numbers */
async function ownRecords(lab: Lab, { nonce, at }: Begun): Promise<(LoggedRecord & { number: number })[]> {
  const { dataStream = "" } = lab.seat.parts;
  const asked = new RegExp(`"GET /nonce/${nonce}/(\\d{1,9}) `);
  return (await readSince(lab, dataStream, at))
    .flatMap((record) => {
      const number = asked.exec(record.data)?.[1];
      return number === undefined ? [] : [{ ...record, number: Number(number) }];
    })
    .sort((one, other) => one.number - other.number);
}

function inStream(own: readonly { number: number }[]): Point {
  const numbers = new Set(own.map(({ number }) => number));
  const there = Array.from({ length: RECORDS }, (_, number) => number).filter((number) =>
    numbers.has(number),
  );
  return {
    what: `${RECORDS} records with your nonce are in the data stream.`,
    met: there.length === RECORDS,
    told: `${there.length} of ${RECORDS}`,
    hint: "Put them with put-record, one line a record. The nonce is that of the last `lab begin`.",
  };
}

function position(attempt: Attempt, own: readonly (LoggedRecord & { number: number })[]): Point[] {
  const zeros = own.filter(({ number }) => number === 0);
  const hint = "Both stand in what put-record answers.";
  return [
    compareAnswer(
      attempt,
      "sequence",
      "You know the number of one of them in the log.",
      zeros.map(({ sequence }) => sequence),
      hint,
    ),
    compareAnswer(
      attempt,
      "shard",
      "You know which shard it is in.",
      zeros.map(({ shard }) => shard),
      hint,
    ),
  ];
}

async function delivered(lab: Lab, { nonce, at }: Begun): Promise<Point> {
  const { missing } = countNumbers(await findNumbered(lab, nonce, at), RECORDS);
  return {
    what: "The first consumer, the delivery stream, has read them: they are in your bucket.",
    met: missing.length === 0,
    told: `${RECORDS - missing.length} of ${RECORDS} are there`,
    hint: "Wait until both buffers are flushed. If they turn up under errors/, they are not in the format.",
  };
}

/** A batch that was counted reaches from a first record to a last; numbers of a shard only grow. */
function counted(own: readonly LoggedRecord[], counts: readonly MinuteCount[]): Point {
  const seen = own.filter(({ shard, sequence }) =>
    counts.some(
      (batch) =>
        batch.shard === shard &&
        BigInt(batch.first) <= BigInt(sequence) &&
        BigInt(sequence) <= BigInt(batch.last),
    ),
  );
  return {
    what: "The second consumer, the function that counts, has read the same ones.",
    met: own.length > 0 && seen.length === own.length,
    told: `${seen.length} of ${own.length} are within what it has counted`,
    hint: "It counts a shard in its order: one record that is no log line holds it up until it is put aside.",
  };
}
