import { OBJECT_ROOT } from "../contract/object-key";
import { answered, compareAnswer, unanswered } from "./answers";
import { readLines } from "./bucket/lines";
import { listObjects } from "./bucket/objects";
import type { Attempt, Lab, Point, Question, Step } from "./step";

const questions: readonly Question[] = [
  { key: "key", prompt: "The key of an object with lines of more than one server.", kind: "text" },
  {
    key: "hosts",
    prompt: "How many host names stand in the lines of your bucket? (`ident` is `HOST.NUMBER`.)",
    kind: "number",
  },
  {
    key: "late",
    prompt:
      "In that object, the `ident` of a line that stands behind a line of another server, although its own `time` is earlier.",
    kind: "text",
  },
  {
    key: "order",
    prompt: "Which order can a reader of the bucket count on?",
    kind: "choice",
    options: [
      { value: "host", text: "within a server: its numbers rise" },
      { value: "all", text: "over all servers: the times rise" },
      { value: "none", text: "none at all" },
    ],
  },
];

/** One log takes the lines of several servers: each keeps its order, and between them there is none. */
export const severalServers: Step = {
  id: "S1",
  name: "several-servers",
  title: "Several servers, one stream",
  minutes: 8,
  core: false,
  only: { servers: 2 },
  goal: "See the lines of several servers in one object, in the order of each, and in none between them.",
  instruction: [
    {
      text: "One server is not enough, so your seat has several, and one stream takes the lines of all of them. Each line tells its server in `ident`: `web1.42` is line 42 of `web1`. Look at an object that holds lines of more than one:\n\n```sh\naws s3api list-objects-v2 --bucket <bucket> --prefix logs/ --query 'Contents[].[LastModified,Key]' --output text\naws s3 cp s3://<bucket>/KEY - | gunzip | jq -r '[.ident, .time] | @tsv'\n```\n\nRead down the numbers of one server, then the times of all. Where does time go back, and why there?",
    },
  ],
  hint: "A server sends its lines in packs, five seconds' worth at a time. Look at where one server's pack ends and the next one's begins.",
  questions,
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const lines = await linesOf(lab, answered(attempt, "key") ?? "");
    return [
      mixed(lines),
      compareAnswer(
        attempt,
        "hosts",
        "You know how many servers write into your bucket.",
        [lab.seat.generators.length],
        "Take what stands before the dot of each `ident`, each name once. Lines of your own steps are no server's.",
      ),
      rising(lines),
      late(lines, attempt),
      compareAnswer(
        attempt,
        "order",
        "You know which order is kept.",
        ["host"],
        "Read the numbers of one server again.",
      ),
    ];
  },
};

/** A line of a server: which one, its number there, and when it was made. */
interface ServerLine {
  ident: string;
  host: string;
  number: number;
  time: string;
}

/** @returns the lines of the servers in an object, in its order; none where there is no such object */
async function linesOf(lab: Lab, key: string): Promise<ServerLine[]> {
  const object = (await listObjects(lab, OBJECT_ROOT)).find((one) => one.key === key);
  if (object === undefined) return [];
  return (await readLines(lab, object)).flatMap(({ record }) => {
    const [, host, number] = /^(web\d+)\.(\d+)$/.exec(record?.ident ?? "") ?? [];
    if (record === undefined || host === undefined) return [];
    return [{ ident: `${host}.${number}`, host, number: Number(number), time: record.time }];
  });
}

const hostsOf = (lines: readonly ServerLine[]): string[] =>
  [...new Set(lines.map(({ host }) => host))].sort();

function mixed(lines: readonly ServerLine[]): Point {
  const hosts = hostsOf(lines);
  return {
    what: "The object that you name holds lines of more than one server.",
    met: hosts.length > 1,
    told: hosts.length === 0 ? "No line of a server is in it." : hosts.join(", "),
    hint: "Give the whole key, as the list shows it, of another object under logs/.",
  };
}

/** Sent again after a failure, lines may stand twice: that is no step back. */
function rising(lines: readonly ServerLine[]): Point {
  const back = hostsOf(lines).filter((host) => {
    const numbers = lines.filter((line) => line.host === host).map(({ number }) => number);
    const first = numbers.filter((number, index) => numbers.indexOf(number) === index);
    return first.some((number, index) => index > 0 && number < (first[index - 1] ?? 0));
  });
  return {
    what: "In it, the numbers of each server rise.",
    met: lines.length > 0 && back.length === 0,
    told: back.length === 0 ? `${lines.length} lines` : `Not those of ${back.join(", ")}.`,
    hint: "Records that failed were sent again later. Take another object.",
  };
}

function late(lines: readonly ServerLine[], attempt: Attempt): Point {
  const ident = answered(attempt, "late") ?? "";
  const at = lines.findIndex((line) => line.ident === ident);
  const line = lines[at];
  const before = lines
    .slice(0, Math.max(0, at))
    .find(({ host, time }) => line && host !== line.host && time > line.time);
  return {
    what: "The line that you name stands behind a later one of another server.",
    met: before !== undefined,
    told:
      line === undefined
        ? `${ident} is not in the object.`
        : before
          ? `behind ${before.ident}`
          : "It stands behind none.",
    hint: "Look at the first line of the second server's pack, and at the last line before it.",
  };
}
