import { randomInt } from "node:crypto";
import { compareAnswer, unanswered } from "./answers";
import { readEach } from "./bucket/lines";
import { countNumbers, findNumbered, nameSome } from "./bucket/numbered";
import { deliveredSince } from "./bucket/objects";
import { type Heartbeat, heartbeatsSince } from "./heartbeats";
import type { Begun, Lab, Point, Question, Seat, Step } from "./step";

const ROTATIONS = 2;

const questions: readonly Question[] = [
  {
    key: "missing",
    prompt: "How many of your experiment's lines are missing?",
    kind: "number",
  },
  {
    key: "why",
    prompt: "Why does a rename lose nothing?",
    kind: "choice",
    options: [
      {
        value: "same",
        text: "the file stays the same one under another name: writer and agent go on where they were",
      },
      { value: "locked", text: "the file is locked while it is renamed: the writer waits" },
      { value: "fast", text: "a rename is so fast that no line falls into it" },
    ],
  },
];

/** A log file is set aside under the agent's eyes, by a rename, which loses nothing, and by a copy, which does. */
export const agentRotation: Step = {
  id: "A3",
  name: "agent-rotation",
  title: "The file is set aside",
  minutes: 12,
  core: false,
  only: { producer: ["agent"] },
  goal: "See that no line is lost when a log file is renamed, and lose some by copying and truncating one.",
  instruction: [
    {
      text: 'No disk holds a log for ever, so log files are *rotated*: the generator renames `access.log` to `access.log.1` about four times a minute, begins a new file, and keeps the last forty. Its heartbeats count it (`rotations`):\n\n```sh\naws logs filter-log-events --log-group-name <logGroup> --log-stream-name-prefix generator- --filter-pattern heartbeat\n```\n\nWait until it has done so twice since you began; the check then looks for every line of that time in your bucket.\n\nMany programs cannot be told to open a new file, so tools offer another way: *copytruncate* copies the file and empties it. Try what that costs on your own machine, in an empty folder. A writer that keeps its file open, as a server does, writes <count> numbered lines, and a few times meanwhile the file is copied and emptied:\n\n```sh\nfor n in $(seq 0 <last>); do\n  echo "203.0.113.7 copy.$n - [$(date -u +%d/%b/%Y:%H:%M:%S) +0000] \\"GET /nonce/<nonce>/$n HTTP/1.1\\" 200 512 \\"-\\" \\"me\\""\ndone >> access.log &\nfor copy in $(seq 20); do sleep 0.02; cp access.log access.log.$copy; : > access.log; done; wait\ncat access.log* | wc -l\n```\n\nIf all <count> are there, empty the folder and try once more. Then send what is left, as the agent would, and answer how many are missing:\n\n```sh\n<send>\n```',
    },
  ],
  hint: "What is written between the copy and the truncation is in neither file. Nothing lost? Copy more often, or write more lines. Send each line that is left, none of those that are not.",
  questions,
  begin: async ({ seat }) => {
    const count = 400 + randomInt(400);
    return { count, last: count - 1, send: sendCommand(seat) };
  },
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const count = Number(attempt.begun.facts.count);
    const { missing } = countNumbers(await findNumbered(lab, attempt.begun.nonce, attempt.begun.at), count);
    return [
      ...(await renamed(lab, attempt.begun)),
      lostSome(count, missing),
      compareAnswer(
        attempt,
        "missing",
        "You know how many they are.",
        [missing.length],
        "Count the lines in all files, and take them from what was written.",
      ),
      compareAnswer(
        attempt,
        "why",
        "You know what a rename leaves as it is.",
        ["same"],
        "Try it: rename a file while a program writes to it, and see where the lines go (ls -i shows which file is which).",
      ),
    ];
  },
};

const sendCommand = ({ parts: { dataStream } }: Seat): string =>
  dataStream === undefined
    ? "cat access.log* | python3 PROJECT/examples/producers/python/right.py   # PROJECT: the project's folder"
    : `cat access.log* | aws kinesis put-record --stream-name ${dataStream} --partition-key me --data fileb:///dev/stdin`;

/** Points for the generator's own file: set aside often enough, and nothing lost meanwhile. */
async function renamed(lab: Lab, { at }: Begun): Promise<Point[]> {
  const beats = await heartbeatsSince(lab, at);
  const [first] = beats;
  const own = beats.filter(({ host }) => host === first?.host);
  const times = own.map((_, index) => rotationsIn(own.slice(0, index + 1)));
  const until = own[times.findIndex((count) => count >= ROTATIONS)];
  const enough: Point = {
    what: `The generator has set its file aside ${ROTATIONS} times since you began.`,
    met: until !== undefined,
    told: `${times.at(-1) ?? 0} times, by ${own.length} heartbeats`,
    hint: "It takes half a minute. No heartbeats? The class's session may be over: aws ec2 start-instances.",
  };
  if (first === undefined || until === undefined) return [enough];
  const numbers = await numbersOf(lab, first.host, at);
  const lost = Array.from({ length: until.sent - first.sent }, (_, index) => first.sent + index).filter(
    (number) => !numbers.has(number),
  );
  const all: Point = {
    what: "Every line of that time is in your bucket.",
    met: lost.length === 0,
    told:
      lost.length === 0 ? `${until.sent - first.sent} lines of ${first.host}` : `Missing: ${nameSome(lost)}.`,
    hint: "Wait for the agent and for both buffers.",
  };
  return [enough, all];
}

/** A generator that was started again counts from 0. */
const rotationsIn = (beats: readonly Heartbeat[]): number =>
  beats.slice(1).reduce((sum, { rotations = 0 }, index) => {
    const before = beats[index]?.rotations ?? 0;
    return sum + (rotations >= before ? rotations - before : rotations);
  }, 0);

/** @returns the numbers of a host's lines in objects that were delivered since */
async function numbersOf(lab: Lab, host: string, since: number): Promise<Set<number>> {
  const numbers = new Set<number>();
  for await (const { lines } of readEach(lab, await deliveredSince(lab, since))) {
    for (const { record } of lines) {
      const [name, number] = record?.ident?.split(".") ?? [];
      if (name === host && number !== undefined) numbers.add(Number(number));
    }
  }
  return numbers;
}

function lostSome(count: number, missing: readonly number[]): Point {
  const arrived = count - missing.length;
  return {
    what: "Lines of your experiment have arrived, and not all of them.",
    met: arrived > 0 && missing.length > 0 && !missing.includes(0) && !missing.includes(count - 1),
    told: `${arrived} of ${count}${missing.length > 0 && arrived > 0 ? `; missing: ${nameSome(missing)}` : ""}`,
    hint: "The first and the last line are never lost: they are written while nobody copies. Send what is left in all files.",
  };
}
