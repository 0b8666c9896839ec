import { DescribeInstancesCommand } from "@aws-sdk/client-ec2";
import { OBJECT_ROOT, parseObjectKey } from "../contract/object-key";
import { answered, unanswered } from "./answers";
import { readEach } from "./bucket/lines";
import { type Listed, listObjects } from "./bucket/objects";
import { ownDataStreams } from "./data-streams";
import { countRight, QUIZ } from "./quiz";
import { type Attempt, type Begun, type Lab, NotReady, type Point, type Question, type Step } from "./step";
import { isTop, readTop, TOP } from "./top-paths";

const ENOUGH = 0.8;

const questions: readonly Question[] = [
  {
    key: "top",
    prompt: "The five paths with the most lines, each with its count, the most first: `/a 12, /b 9, …`",
    kind: "text",
  },
  ...QUIZ,
];

export const queryAndCompare: Step = {
  id: "12",
  name: "query-and-compare",
  title: "Query, compare, clean up",
  minutes: 20,
  core: false,
  goal: "Ask the bucket as one would a database, say how logs, Kafka, Data Streams and Firehose relate, and leave nothing behind.",
  instruction: [
    {
      text: "Count the lines of each path in the objects below `<folder>` whose keys are not greater than\n\n```\n<last>\n```\n\nand take the five with the most. The question is the same for every database:",
    },
    { code: "examples/query/top-paths.sql", region: "query" },
    {
      text: 'On your own machine DuckDB answers it: this copies the objects from the bucket and lets DuckDB read them as the table `logs`. Ask something of your own, too.\n\n```sh\nnpx ts-node examples/query/ask.ts --folder "<folder>" --last "<last>" --sql examples/query/top-paths.sql\nnpx ts-node examples/query/ask.ts "select status, count(*) from logs group by status"\n```\n\nOn AWS Athena reads the objects where they lie, and bills the bytes that it reads. It needs rights that your student role does not have; whoever has them says where the lines are, once:',
    },
    { code: "examples/query/athena.sql", region: "table" },
    { text: "and then asks:" },
    { code: "examples/query/athena.sql", region: "query" },
    {
      text: "Answer the ten questions. Then clean up, as the last thing that you do: delete every data stream that you have made and stop your servers, since both cost money by the hour. What lies in the bucket stays, and goes with the seat.\n\n```sh\naws kinesis list-streams\naws kinesis delete-stream --stream-name STREAM\naws ec2 stop-instances --instance-ids <generators>\n```",
    },
  ],
  hint: "Where two paths have the same count, either order is right. At least eight of the ten answers have to be right.",
  questions,
  begin: async (lab) => ({ ...(await named(lab)), generators: lab.seat.generators.join(" ") }),
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    return [await top(lab, attempt), quiz(attempt), await noStreams(lab), await noServers(lab)];
  },
};

/** The folder with the most in it: one of few lines makes no ranking. */
async function named(lab: Lab): Promise<Record<string, string>> {
  const bytes = new Map<string, number>();
  const objects = await listObjects(lab, OBJECT_ROOT);
  for (const object of objects) {
    const folder = folderOf(object);
    if (folder !== undefined) bytes.set(folder, (bytes.get(folder) ?? 0) + object.bytes);
  }
  const [folder] = [...bytes.entries()].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (folder === undefined) throw new NotReady("Nothing has been delivered to your bucket yet.");
  const last = objects
    .filter((object) => folderOf(object) === folder)
    .map(({ key }) => key)
    .sort()
    .at(-1);
  return { folder, last: last ?? folder, name: (last ?? folder).slice(folder.length) };
}

const folderOf = ({ key }: Listed): string | undefined => parseObjectKey(key)?.prefix;

/** An object may be written later with an earlier time in its name, so what lay there when the step was begun is right, too. */
async function top(lab: Lab, attempt: Attempt & { begun: Begun }): Promise<Point> {
  const what = `You know the ${TOP} paths with the most lines.`;
  const said = readTop(answered(attempt, "top") ?? "");
  const { facts, at } = attempt.begun;
  const last = String(facts.last);
  const set = (await listObjects(lab, String(facts.folder))).filter(({ key }) => key <= last);
  const then = set.filter(({ written }) => written <= at);
  const met =
    isTop(said, await countPaths(lab, set)) ||
    (then.length < set.length && isTop(said, await countPaths(lab, then)));
  return {
    what,
    met,
    told: `${set.length} objects; you say ${said.map(([path, count]) => `${path} ${count}`).join(", ")}`,
    hint: "Count whole paths, with what stands behind the question mark, and take no object behind the one that is named.",
  };
}

async function countPaths(lab: Lab, objects: readonly Listed[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const { lines } of readEach(lab, objects)) {
    for (const { record } of lines) {
      if (record?.path != null) counts.set(record.path, (counts.get(record.path) ?? 0) + 1);
    }
  }
  return counts;
}

function quiz(attempt: Attempt): Point {
  const right = countRight(Object.fromEntries(QUIZ.map(({ key }) => [key, answered(attempt, key)])));
  return {
    what: `At least ${QUIZ.length * ENOUGH} of ${QUIZ.length} answers are right.`,
    met: right >= QUIZ.length * ENOUGH,
    told: `${right} are right.`,
    hint: "Read the lesson on logs once more.",
  };
}

async function noStreams(lab: Lab): Promise<Point> {
  const left = lab.promises.kinesis ? await ownDataStreams(lab) : [];
  return {
    what: "No data stream of yours is left.",
    met: left.length === 0,
    told: left.length === 0 ? "none" : left.join(", "),
    hint: "aws kinesis delete-stream --stream-name STREAM, then wait until it is gone.",
  };
}

/** Those of whom AWS says nothing any more are gone. */
async function noServers({ clients, seat, signal }: Lab): Promise<Point> {
  const { Reservations = [] } = await clients.ec2.send(
    new DescribeInstancesCommand({ Filters: [{ Name: "instance-id", Values: [...seat.generators] }] }),
    { abortSignal: signal },
  );
  const running = Reservations.flatMap(({ Instances = [] }) => Instances).filter(
    ({ State }) => !OFF.includes(State?.Name ?? ""),
  );
  return {
    what: "No server of yours runs any more.",
    met: running.length === 0,
    told: running.length === 0 ? "none" : running.map(({ InstanceId }) => InstanceId).join(", "),
    hint: "aws ec2 stop-instances --instance-ids …, when all other steps with the generator are done; start-instances brings it back.",
  };
}

const OFF: readonly string[] = ["stopping", "stopped", "shutting-down", "terminated"];
