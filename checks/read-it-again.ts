import { DescribeInstancesCommand } from "@aws-sdk/client-ec2";
import { GetShardIteratorCommand } from "@aws-sdk/client-kinesis";
import { OBJECT_ROOT } from "../contract/object-key";
import { seatKinesisPrefix } from "../contract/outputs";
import { answered, answeredNumber, compareAnswer, unanswered } from "./answers";
import { readEach } from "./bucket/lines";
import { listObjects } from "./bucket/objects";
import { ownDataStreams, readFromStart } from "./data-streams";
import type { Attempt, Begun, Lab, Point, Question, Step } from "./step";

const RECORDS = 12;

/** Objects behind the last with lines of a host are looked at no further than this. */
const ENOUGH_OBJECTS = 5;

const questions: readonly Question[] = [
  { key: "first", prompt: "The sequence numbers of your twelve records, as you read them.", kind: "text" },
  { key: "again", prompt: "The same, read once more from the start.", kind: "text" },
  {
    key: "iterator",
    prompt: "Which kind of iterator begins with the oldest record that the log still holds?",
    kind: "choice",
    options: ["LATEST", "TRIM_HORIZON", "AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"].map((value) => ({
      value,
      text: value,
    })),
  },
  {
    key: "refusal",
    prompt: "The error code when you ask for an iterator of your delivery stream, `<stream>`.",
    kind: "text",
  },
  {
    key: "cannot",
    prompt: "Why can nobody read records out of Firehose twice?",
    kind: "choice",
    options: [
      {
        value: "consumed",
        text: "it has no operation to read: it is the consumer, and keeps a record only until it is delivered",
      },
      { value: "encrypted", text: "its records are encrypted" },
      { value: "slow", text: "reading would take too long" },
      { value: "role", text: "the student's role does not allow it" },
    ],
  },
  {
    key: "last",
    prompt:
      "The number of the last line of the terminated server's generator in your bucket (`ident` is `web1.NUMBER`).",
    kind: "number",
  },
];

export const readItAgain: Step = {
  id: "R",
  name: "read-it-again",
  title: "Read it again",
  minutes: 13,
  core: true,
  goal: "Read the same records twice out of a log, see that Firehose cannot do that, and what is left when a server dies.",
  instruction: [
    {
      text: 'Make a data stream of your own. Its name has to begin as below, and it has to bear the tags of your seat. Put twelve records with your nonce into it, and read them from the start, twice:\n\n```sh\naws kinesis create-stream --stream-name <dataStream> --shard-count 1 --tags loglab:class=<class>,loglab:seat=<seat>\naws kinesis wait stream-exists --stream-name <dataStream>\nfor n in 0 1 2 3 4 5 6 7 8 9 10 11; do echo "<nonce> $n" | aws kinesis put-record --stream-name <dataStream> --partition-key k --data fileb:///dev/stdin; done\niterator=$(aws kinesis get-shard-iterator --stream-name <dataStream> --shard-id shardId-000000000000 --shard-iterator-type TRIM_HORIZON --query ShardIterator --output text)\naws kinesis get-records --shard-iterator "$iterator" --query \'Records[].SequenceNumber\' --output text\n```\n\nThen try to get an iterator of your delivery stream, and read the error code.\n\nAt last terminate the server of your generator: one server is not enough. It does not come back by itself, so do this when the other steps with the generator are done.\n\n```sh\naws ec2 terminate-instances --instance-ids <server>\n```\n\nWait until the buffers are flushed. What was in the log or in the bucket is still there: find the number of the server\'s last line.',
    },
  ],
  hint: "An iterator stands at one place: get a new one from TRIM_HORIZON to read again. The numbers of a log never change, so both answers are the same.",
  questions,
  begin: async ({ seat }) => ({
    dataStream: `${seatKinesisPrefix(seat.className, seat.seat)}again`,
    server: seat.generators[0] ?? "",
  }),
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    return [
      ...(await readTwice(lab, attempt)),
      compareAnswer(
        attempt,
        "iterator",
        "You know where reading begins.",
        ["TRIM_HORIZON"],
        "Which did you use?",
      ),
      await refusal(lab, attempt),
      compareAnswer(
        attempt,
        "cannot",
        "You know why Firehose cannot do that.",
        ["consumed"],
        "Which operations does Firehose have?",
      ),
      await terminated(lab),
      await survived(lab, attempt),
    ];
  },
};

async function readTwice(lab: Lab, attempt: Attempt & { begun: Begun }): Promise<Point[]> {
  const what = `${RECORDS} records with your nonce lie in a data stream of yours.`;
  if (!lab.promises.kinesis) {
    return [
      {
        what,
        met: false,
        told: "This class has no data streams.",
        hint: "Leave the step out: lab skip SEAT STEP",
      },
    ];
  }
  const own: string[] = [];
  for (const stream of await ownDataStreams(lab)) {
    const records = await readFromStart(lab, stream);
    own.push(
      ...records.filter(({ data }) => data.includes(attempt.begun.nonce)).map(({ sequence }) => sequence),
    );
  }
  const sequences = (key: string): string[] => (answered(attempt, key) ?? "").match(/\d{10,}/g) ?? [];
  const same = (key: string, sentence: string): Point => ({
    what: sentence,
    met: own.length > 0 && sequences(key).join() === own.join(),
    told: `${sequences(key).length} numbers in your answer, ${own.length} records in the log`,
    hint: "Get a new iterator from TRIM_HORIZON, read all, and answer the sequence numbers in their order.",
  });
  return [
    {
      what,
      met: own.length === RECORDS,
      told: `${own.length} records`,
      hint: "Put twelve, each with the nonce, once.",
    },
    same("first", "You have read them."),
    same("again", "You have read them again, and they are the same."),
  ];
}

/** Whatever the check is answered is right: an identity that may not ask is refused before anybody looks for the stream. */
async function refusal({ clients, seat, signal }: Lab, attempt: Attempt): Promise<Point> {
  const code = await clients.kinesis
    .send(
      new GetShardIteratorCommand({
        StreamName: seat.stream,
        ShardId: "shardId-000000000000",
        ShardIteratorType: "TRIM_HORIZON",
      }),
      { abortSignal: signal },
    )
    .then(() => undefined)
    .catch((error: Error) => error.name);
  return compareAnswer(
    attempt,
    "refusal",
    "You have seen that nobody gets an iterator of a delivery stream.",
    code === undefined ? [] : [code],
    `Try it: aws kinesis get-shard-iterator --stream-name ${seat.stream} --shard-id shardId-000000000000 --shard-iterator-type TRIM_HORIZON`,
  );
}

async function terminated(lab: Lab): Promise<Point> {
  const states = await Promise.all(lab.seat.generators.map((id) => stateOf(lab, id)));
  return {
    what: "A server of your seat is terminated.",
    met: states.some(isOver),
    told: lab.seat.generators.map((id, index) => `${id} ${states[index]}`).join(", "),
    hint: "aws ec2 terminate-instances --instance-ids …",
  };
}

/** AWS forgets an instance about an hour after its end. */
const isOver = (state: string): boolean => ["shutting-down", "terminated", "forgotten"].includes(state);

async function stateOf({ clients, signal }: Lab, instance: string): Promise<string> {
  try {
    const { Reservations } = await clients.ec2.send(
      new DescribeInstancesCommand({ InstanceIds: [instance] }),
      {
        abortSignal: signal,
      },
    );
    return Reservations?.[0]?.Instances?.[0]?.State?.Name ?? "forgotten";
  } catch (error) {
    if (error instanceof Error && error.name === "InvalidInstanceID.NotFound") return "forgotten";
    throw error;
  }
}

/** Of the terminated servers' lines those are looked for that came last: hosts are named in the order of the instances. */
async function survived(lab: Lab, attempt: Attempt): Promise<Point> {
  const what = "What it sent is still in your bucket, up to its last line.";
  const states = await Promise.all(lab.seat.generators.map((id) => stateOf(lab, id)));
  const gone = states.flatMap((state, index) => (isOver(state) ? [`web${index + 1}`] : []));
  const lasts = await Promise.all(gone.map((host) => lastOf(lab, host)));
  const said = answeredNumber(attempt, "last");
  return {
    what,
    met: lasts.some((last) => last !== undefined && last === said),
    told: gone.length === 0 ? "No server is terminated." : `You say ${said}, of ${gone.join(", ")}.`,
    hint: "Wait until nothing of that server arrives any more, then take the greatest number behind its name in ident.",
  };
}

async function lastOf(lab: Lab, host: string): Promise<number | undefined> {
  let last: number | undefined;
  let further = 0;
  for await (const { lines } of readEach(lab, (await listObjects(lab, OBJECT_ROOT)).reverse())) {
    for (const { record } of lines) {
      const [name, number] = record?.ident?.split(".") ?? [];
      if (name === host && Number(number) >= (last ?? 0)) last = Number(number);
    }
    if (last !== undefined && ++further === ENOUGH_OBJECTS) return last;
  }
  return last;
}
