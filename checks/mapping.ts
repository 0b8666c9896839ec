import { seatKinesisPrefix } from "../contract/outputs";
import { compareAnswer, unanswered } from "./answers";
import { countNumbers, findNumbered } from "./bucket/numbered";
import { type LoggedRecord, ownDataStreams, readFromStart } from "./data-streams";
import type { Begun, Lab, Point, Question, Step } from "./step";

const LINES = 12;

const choice = (key: string, prompt: string, texts: Readonly<Record<string, string>>): Question => ({
  key,
  prompt,
  kind: "choice",
  options: Object.entries(texts).map(([value, text]) => ({ value, text })),
});

const questions: readonly Question[] = [
  { key: "south", prompt: "The shard in which the lines of `south` are.", kind: "text" },
  choice("partition", "What Kafka calls a partition, Data Streams calls …", {
    shard: "a shard",
    stream: "a data stream",
    key: "a partition key",
  }),
  choice("offset", "What Kafka calls an offset, Data Streams calls …", {
    iterator: "a shard iterator",
    sequence: "a sequence number",
    checkpoint: "a checkpoint",
  }),
  choice(
    "group",
    "What is a consumer group in Kafka and a KCL application in Data Streams, is in Firehose …",
    {
      shard: "its shards",
      none: "not there at all: nobody reads",
      built: "built in: Firehose is the reader itself",
    },
  ),
  choice("again", "Which of them cannot be read once more?", {
    kafka: "Kafka",
    streams: "Data Streams",
    firehose: "Firehose",
  }),
];

/** The same twelve lines in three systems: what is called what, and what each promises. */
export const mapping: Step = {
  id: "M",
  name: "mapping",
  title: "The same log, three times",
  minutes: 12,
  core: false,
  only: { source: ["direct-put", "kafka"] },
  goal: "Follow the same twelve lines of two servers through Kafka, Data Streams and Firehose, and say which word of the one is which of the other.",
  instruction: [
    {
      text: "One command puts the twelve lines into a topic, into a data stream of your own and into your delivery stream, reads each from the start, twice, and prints side by side where every line went:\n\n```sh\nlab mapping <seat>\n```\n\nFor the column of Kafka it takes a broker. Where Java 17 or later is on this machine, start one in another terminal, with `lab kafka`; without it the command says that the column is left out, and [the table of terms](terms.md) has its words.\n\nRead the program, too: `examples/mapping` has a file for each system, and they differ in a few lines. The data stream costs money by the hour: delete it when you are done.\n\n```sh\naws kinesis delete-stream --stream-name <dataStream>\n```",
    },
  ],
  hint: "Each row of the table is one thing, and each column says what a system calls it. Look before you delete the data stream: the check reads it as well.",
  questions,
  begin: async ({ seat }) => ({ dataStream: `${seatKinesisPrefix(seat.className, seat.seat)}mapping` }),
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const logged = await ownRecords(lab, attempt.begun);
    const compare = (key: string, what: string, right: string): Point =>
      compareAnswer(attempt, key, what, [right], "Look into the table that lab mapping prints.");
    return [
      inStream(logged),
      await delivered(lab, attempt.begun),
      compareAnswer(
        attempt,
        "south",
        "You know where the lines of one server are.",
        [...new Set(logged.filter(isSouth).map(({ shard }) => shard))],
        "Look into the column of Data Streams.",
      ),
      compare("partition", "You know what a partition is called.", "shard"),
      compare("offset", "You know what an offset is called.", "sequence"),
      compare("group", "You know who reads in Firehose.", "built"),
      compare("again", "You know which of them is no log.", "firehose"),
    ];
  },
};

const isSouth = ({ data }: LoggedRecord): boolean => / south\.\d+ /.test(data);

async function ownRecords(lab: Lab, { nonce }: Begun): Promise<LoggedRecord[]> {
  const records: LoggedRecord[] = [];
  for (const stream of await ownDataStreams(lab)) records.push(...(await readFromStart(lab, stream)));
  return records.filter(({ data }) => data.includes(`/nonce/${nonce}/`));
}

/** A server's lines are in one shard, or its order would be gone. */
function inStream(logged: readonly LoggedRecord[]): Point {
  const shards = (own: readonly LoggedRecord[]): number => new Set(own.map(({ shard }) => shard)).size;
  const south = logged.filter(isSouth);
  const north = logged.filter((record) => !isSouth(record));
  return {
    what: `The ${LINES} lines are in a data stream of yours, each server's in one shard.`,
    met: logged.length === LINES && shards(south) === 1 && shards(north) === 1,
    told: `${logged.length} lines, ${shards(logged)} shards`,
    hint: "lab mapping SEAT puts them, once.",
  };
}

async function delivered(lab: Lab, { nonce, at }: Begun): Promise<Point> {
  const { missing } = countNumbers(await findNumbered(lab, nonce, at), LINES);
  return {
    what: "They went through your delivery stream as well, into your bucket.",
    met: missing.length === 0,
    told: `${LINES - missing.length} of ${LINES}`,
    hint: "Wait until the buffers are flushed.",
  };
}
