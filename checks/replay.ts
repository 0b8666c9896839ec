import { answered, compareAnswer, unanswered } from "./answers";
import { type LoggedRecord, readSince } from "./data-streams";
import type { Attempt, Begun, Lab, Point, Question, Step } from "./step";

const BEFORE = 5;
const AFTER = 5;

const questions: readonly Question[] = [
  {
    key: "time",
    prompt: "The time from which you read, between the two halves: `2026-11-24T10:00:00.500Z`.",
    kind: "text",
  },
  { key: "read", prompt: "The sequence numbers of your records that you read from then on.", kind: "text" },
  {
    key: "iterator",
    prompt: "Which kind of iterator begins at a time?",
    kind: "choice",
    options: ["LATEST", "TRIM_HORIZON", "AT_TIMESTAMP", "AT_SEQUENCE_NUMBER"].map((value) => ({
      value,
      text: value,
    })),
  },
  {
    key: "disturbs",
    prompt: "What do the other consumers notice of it?",
    kind: "choice",
    options: [
      { value: "again", text: "they read everything from then on once more, too" },
      { value: "nothing", text: "nothing but the share of the shard's reads that it takes" },
      { value: "stop", text: "they stand still until it is done" },
    ],
  },
];

/** Reading again from a time on: what a log can and a queue cannot. */
export const replay: Step = {
  id: "D2",
  name: "replay",
  title: "Replay from a time",
  minutes: 9,
  core: true,
  only: { source: ["kinesis"] },
  goal: "Read the log again from a moment that you choose, as after a mistake in a consumer.",
  instruction: [
    {
      text: `A consumer of yours has had a mistake in it since a certain time: everything from then on has to be read again. Put ${BEFORE} lines with your nonce into \`<dataStream>\`, numbered from 0. Wait some seconds, and note the time, in UTC. Wait again, and put ${AFTER} more, numbered on.\n\nThen read each of the two shards from that time on:\n\n\`\`\`sh\naws kinesis list-shards --stream-name <dataStream> --query 'Shards[].ShardId'\niterator=$(aws kinesis get-shard-iterator --stream-name <dataStream> --shard-id SHARD --shard-iterator-type AT_TIMESTAMP --timestamp TIME --query ShardIterator --output text)\naws kinesis get-records --shard-iterator "$iterator"\n\`\`\`\n\nAn answer without records tells nothing: go on with its \`NextShardIterator\` until \`MillisBehindLatest\` is 0. The data is in base64. Answer the sequence numbers of those records that have your nonce.`,
    },
  ],
  hint: "Both shards have to be read. The generator's records come along; leave them out.",
  questions,
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const own = await ownRecords(lab, attempt.begun);
    const time = Date.parse(answered(attempt, "time") ?? "");
    return [
      halves(own),
      between(own, time),
      readAgain(attempt, own, time),
      compareAnswer(
        attempt,
        "iterator",
        "You know how to begin at a time.",
        ["AT_TIMESTAMP"],
        "Which did you use?",
      ),
      compareAnswer(
        attempt,
        "disturbs",
        "You know what other consumers notice of it.",
        ["nothing"],
        "Look at logs/ and counts/: was anything written twice?",
      ),
    ];
  },
};

async function ownRecords(lab: Lab, { nonce, at }: Begun): Promise<LoggedRecord[]> {
  const records = await readSince(lab, lab.seat.parts.dataStream ?? "", at);
  return records.filter(({ data }) => data.includes(`/nonce/${nonce}/`));
}

/** @returns the number that a record's line asks for */
const numberOf = ({ data }: LoggedRecord): number => Number(/\/nonce\/[0-9a-f]+\/(\d{1,9}) /.exec(data)?.[1]);

function halves(own: readonly LoggedRecord[]): Point {
  const numbers = new Set(own.map(numberOf));
  const wanted = Array.from({ length: BEFORE + AFTER }, (_, number) => number);
  return {
    what: `Both halves, ${BEFORE + AFTER} records, are in the data stream.`,
    met: wanted.every((number) => numbers.has(number)),
    told: `${wanted.filter((number) => numbers.has(number)).length} of ${wanted.length}`,
    hint: "One line a record, numbered from 0 over both halves.",
  };
}

function between(own: readonly LoggedRecord[], time: number): Point {
  const what = "The time that you chose lies between the halves.";
  const hint = "Take it when the first half is put and the second is not, in UTC, with a Z at its end.";
  if (Number.isNaN(time)) return { what, met: false, told: "That is no time.", hint };
  const before = own.filter(({ arrived }) => arrived < time).map(numberOf);
  const met = own.length > 0 && own.every((record) => record.arrived < time === numberOf(record) < BEFORE);
  return { what, met, told: `${before.length} of your records arrived before it`, hint };
}

function readAgain(attempt: Attempt, own: readonly LoggedRecord[], time: number): Point {
  const said = new Set((answered(attempt, "read") ?? "").match(/\d{10,}/g) ?? []);
  const right = own.filter(({ arrived }) => arrived >= time).map(({ sequence }) => sequence);
  const hit = right.filter((sequence) => said.has(sequence));
  return {
    what: "You have read exactly those that arrived from then on.",
    met: right.length > 0 && hit.length === right.length && said.size === right.length,
    told: `${said.size} numbers in your answer, ${hit.length} of them right`,
    hint: "Read every shard, up to MillisBehindLatest 0, and take the records with your nonce.",
  };
}
