import { answeredNumber, compareAnswer, unanswered } from "./answers";
import { type LoggedRecord, readSince } from "./data-streams";
import type { Attempt, Begun, Lab, Point, Question, Step } from "./step";

/** One call holds them all, and they are more than the 1 MiB a second that a shard takes, and less than two shards do. */
const LINES = 500;
const LINE_BYTES = 3_000;

/** Of the spread lines, the share that the shard with fewer of them has at least. */
const FAIR_SHARE = 0.25;

const questions: readonly Question[] = [
  {
    key: "refused",
    prompt: "How many records were refused with one key (`FailedRecordCount`)?",
    kind: "number",
  },
  { key: "code", prompt: "The `ErrorCode` of a refused record.", kind: "text" },
  {
    key: "why",
    prompt: "Why does the other key do better?",
    kind: "choice",
    options: [
      { value: "spread", text: "its hashes fall into both shards, and each shard has limits of its own" },
      { value: "shorter", text: "the records are smaller" },
      { value: "priority", text: "Kinesis prefers new keys" },
    ],
  },
  {
    key: "price",
    prompt: "What does it cost?",
    kind: "choice",
    options: [
      { value: "nothing", text: "nothing" },
      { value: "order", text: "the order of lines with different keys: each shard has its own" },
      { value: "double", text: "twice the price a record" },
    ],
  },
];

/** A partition key that all records share is a shard that does all the work. */
export const hotKey: Step = {
  id: "D3",
  name: "hot-key",
  title: "A hot partition key",
  minutes: 12,
  core: true,
  only: { source: ["kinesis"] },
  goal: "Have a shard refuse records because all go to it, and see that a better partition key mends it without more shards.",
  instruction: [
    {
      text: `Put ${LINES} lines with one call of \`PutRecords\`, each a record of its own and ${LINE_BYTES} bytes long (give it a long browser name), all with **one** partition key, and do not send again what is refused. Their paths:\n\n\`\`\`\nGET /nonce/<nonce>/hot/0 … GET /nonce/<nonce>/hot/${LINES - 1}\n\`\`\`\n\nCount what is refused (\`FailedRecordCount\`). Then put ${LINES} more, as long and in one call as well, with the paths\n\n\`\`\`\nGET /nonce/<nonce>/spread/0 … GET /nonce/<nonce>/spread/${LINES - 1}\n\`\`\`\n\nthis time each with a partition key of its own, such as its number, and send again whatever may be refused until all are there.\n\nA shard takes 1,000 records and 1 MiB a second. Your stream has two.`,
    },
    { code: "examples/solutions/hot-key.ts", region: "put" },
  ],
  hint: "Nothing is refused? One call of 500 records with 3,000 bytes each is 1.4 MiB: count your bytes.",
  questions,
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const { hot, spread } = await bursts(lab, attempt.begun);
    return [
      ...throttled(attempt, hot),
      spreads(spread),
      compareAnswer(
        attempt,
        "code",
        "You know how a refusal reads.",
        ["ProvisionedThroughputExceededException"],
        "It stands beside ErrorMessage, in the answer's Records.",
      ),
      compareAnswer(attempt, "why", "You know why.", ["spread"], "Compare the ShardId of both bursts."),
      compareAnswer(attempt, "price", "You know what it costs.", ["order"], "What does one shard promise?"),
    ];
  },
};

interface Burst {
  /** Records, by the number that each asks for. */
  readonly records: ReadonlyMap<number, LoggedRecord>;
  readonly keys: ReadonlySet<string>;
}

async function bursts(lab: Lab, { nonce, at }: Begun): Promise<{ hot: Burst; spread: Burst }> {
  const records = await readSince(lab, lab.seat.parts.dataStream ?? "", at);
  return { hot: burstOf(records, `${nonce}/hot`), spread: burstOf(records, `${nonce}/spread`) };
}

function burstOf(records: readonly LoggedRecord[], mark: string): Burst {
  const asked = new RegExp(`"GET /nonce/${mark}/(\\d{1,9}) `);
  const found = new Map<number, LoggedRecord>();
  const keys = new Set<string>();
  for (const record of records) {
    const number = asked.exec(record.data)?.[1];
    if (number === undefined || Number(number) >= LINES) continue;
    found.set(Number(number), record);
    keys.add(record.partitionKey);
  }
  return { records: found, keys };
}

/** What is missing in the log was refused, for nothing is lost that was acknowledged. */
function throttled(attempt: Attempt, { records, keys }: Burst): Point[] {
  const refused = LINES - records.size;
  const told = `${records.size} of ${LINES} are in the log, with ${keys.size} keys`;
  return [
    {
      what: "With one partition key, the shard refused some.",
      met: keys.size === 1 && records.size > 0 && refused > 0,
      told,
      hint: "Put them with one call, all with the same key and long enough, and leave out what is refused.",
    },
    {
      what: "You counted what was refused.",
      met: records.size > 0 && answeredNumber(attempt, "refused") === refused,
      told: records.size === 0 ? "None has arrived." : `You say ${answeredNumber(attempt, "refused")}.`,
      hint: "FailedRecordCount of the first call tells it. Begin again with --again for a new try.",
    },
  ];
}

function spreads({ records, keys }: Burst): Point {
  const shards = new Map<string, number>();
  for (const { shard } of records.values()) shards.set(shard, (shards.get(shard) ?? 0) + 1);
  const fair = shards.size > 1 && [...shards.values()].every((count) => count >= LINES * FAIR_SHARE);
  return {
    what: "With keys of their own, all are there, in both shards.",
    met: records.size === LINES && fair,
    told: `${records.size} of ${LINES}, with ${keys.size} keys, in ${shards.size} shards`,
    hint: "Give each line another key; send again what is refused.",
  };
}
