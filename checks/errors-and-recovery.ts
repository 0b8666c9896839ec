import { randomInt } from "node:crypto";
import { compareAnswer } from "./answers";
import { type FailedRecord, findFailed } from "./bucket/failed";
import { countNumbers, findNumbered, nameSome } from "./bucket/numbered";
import type { Attempt, Begun, Lab, Point, Question, Step } from "./step";

const questions: readonly Question[] = [
  { key: "code", prompt: "The `errorCode` of the error objects.", kind: "text" },
];

export const errorsAndRecovery: Step = {
  id: "10",
  name: "errors-and-recovery",
  title: "Errors, and back from them",
  minutes: 11,
  core: true,
  only: { source: ["direct-put", "kafka"], destination: ["s3"] },
  goal: "See that what cannot be processed is not lost, mend it, and send it again.",
  instruction: [
    {
      text: "Put <count> records that are no log lines, each ending with a line feed and numbered from 0:\n\n```\nbroken <nonce> 0\nbroken <nonce> 1\n```\n\nThe function cannot read them. Firehose writes them, as they came, below `errors/processing-failed/`. `lab show errors <seat>` prints the newest of these objects: a line of JSON a record, with its bytes in Base64 under `rawData`.\n\nRead them from there, make of each number N a proper line that asks for `/nonce/<nonce>/N`, and put these.",
    },
  ],
  hint: "Take the numbers from the error objects, not from your own program: in real life the producer is gone. Put the broken ones once only.",
  questions,
  begin: async () => ({ count: 6 + randomInt(10) }),
  check: async (lab, attempt) => {
    const { nonce, at } = attempt.begun;
    const failed = await findFailed(lab, nonce, at);
    return [asMany(failed, attempt.begun), code(failed, attempt), await mended(lab, attempt.begun)];
  },
};

/** At least once holds for errors too, so on AWS a record may fail twice; its number still counts once. */
function asMany(failed: readonly FailedRecord[], { nonce, facts }: Begun): Point {
  const wanted = Number(facts.count);
  const numbers = failed.map(({ raw }) => new RegExp(`${nonce}\\D+(\\d+)\\s*$`).exec(raw)?.[1]);
  const distinct = new Set(numbers.filter((number) => number !== undefined && Number(number) < wanted));
  const unnumbered = numbers.filter((number) => number === undefined || Number(number) >= wanted).length;
  const again = numbers.length - unnumbered - distinct.size;
  return {
    what: `${wanted} records with your nonce have failed, no more and no fewer.`,
    met: distinct.size === wanted && unnumbered === 0 && again < wanted,
    told: `${failed.length} failed: ${distinct.size} of the numbers from 0 to ${wanted - 1}, ${again} of them again, ${unnumbered} others`,
    hint: "Put each broken record once, as the instruction writes it, and wait for the buffers. Too many? Begin again with --again.",
  };
}

function code(failed: readonly FailedRecord[], attempt: Attempt): Point {
  const codes = [...new Set(failed.map(({ errorCode }) => errorCode))];
  return compareAnswer(
    attempt,
    "code",
    "You know the code under which they failed.",
    codes,
    "It stands in each line of the error object.",
  );
}

async function mended(lab: Lab, { nonce, at, facts }: Begun): Promise<Point> {
  const wanted = Number(facts.count);
  const found = await findNumbered(lab, nonce, at);
  const { missing } = countNumbers(found, wanted);
  return {
    what: "Every one of them lies in your bucket, mended.",
    met: missing.length === 0,
    told: missing.length === 0 ? `${found.length} lines` : `Missing: ${nameSome(missing)}.`,
    hint: "Put a proper log line for each number that failed, with the nonce in its path.",
  };
}
