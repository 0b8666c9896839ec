import { randomInt } from "node:crypto";
import { compareAnswer, unanswered } from "./answers";
import { countNumbers, findNumbered } from "./bucket/numbered";
import type { Facts, Point, Question, Step } from "./step";

const questions: readonly Question[] = [
  {
    key: "duplicates",
    prompt: "How many lines are duplicates (beyond the first with their number)?",
    kind: "number",
  },
  { key: "gaps", prompt: "How many of the numbers from 0 to <last> are missing?", kind: "number" },
];

export const atLeastOnce: Step = {
  id: "11",
  name: "at-least-once",
  title: "At least once",
  minutes: 12,
  core: false,
  only: { source: ["direct-put", "kafka"] },
  goal: "Find duplicates and gaps by the numbers in the lines: the log itself does not tell.",
  instruction: [
    {
      text: "Play a producer that crashes twice. Put lines with your nonce, numbered in their paths (`/nonce/<nonce>/N`):\n\n1. from 0 to <crash>, then it crashes and has forgotten how far it was;\n2. from <resume> to <lost>, then it crashes and has lost what it held;\n3. from <again> to <last>.\n\nOn a local cloud the acknowledgement of an object gets lost, too, so that Firehose writes that object twice: it may be one of yours or not.\n\nWait until everything is in the bucket, and count in all objects that hold your nonce: the duplicates, and the gaps.",
    },
  ],
  hint: "Do not reckon: count. Lines minus distinct numbers are the duplicates. If what you count still changes, wait for the buffers.",
  questions,
  begin: async ({ promises, signal }) => {
    await promises.faults?.({ kind: "duplicate", seconds: 900 }, signal);
    return crashes();
  },
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const { nonce, at, facts } = attempt.begun;
    const found = await findNumbered(lab, nonce, at);
    const count = countNumbers(found, Number(facts.last) + 1);
    const numbers = new Set(found.map(({ number }) => number));
    return [
      played(numbers, facts),
      compareAnswer(attempt, "duplicates", "You have counted the duplicates.", [count.again], COUNT),
      compareAnswer(attempt, "gaps", "You have counted the gaps.", [count.missing.length], COUNT),
    ];
  },
};

const COUNT = "Count again, in all objects, when nothing more arrives.";

function crashes(): Facts {
  const crash = 60 + randomInt(40);
  const resume = crash - 5 - randomInt(30);
  const lost = crash + 20 + randomInt(20);
  const again = lost + 3 + randomInt(15);
  return { crash, resume, lost, again, last: again + 30 + randomInt(30) };
}

/** All that was to be put has arrived, and nothing that was lost. */
function played(numbers: ReadonlySet<number>, facts: Facts): Point {
  const { lost, again, last } = facts;
  const sent = (number: number): boolean => number <= Number(lost) || number >= Number(again);
  const wrong = Array.from({ length: Number(last) + 1 }, (_, number) => number).filter(
    (number) => sent(number) !== numbers.has(number),
  );
  return {
    what: `The lines of all three parts have arrived, and ${Number(lost) + 1} to ${Number(again) - 1} have not.`,
    met: wrong.length === 0,
    told:
      wrong.length === 0 ? `${numbers.size} numbers` : `Not as it should be: ${wrong.slice(0, 5).join(", ")}`,
    hint: "Put the three parts as the instruction says, and wait for the buffers.",
  };
}
