import { randomInt } from "node:crypto";
import { answered, answeredNumber } from "./answers";
import { countNumbers, findNumbered, nameSome } from "./bucket/numbered";
import type { Attempt, Begun, Lab, Point, Question, Step } from "./step";

/** Half of what each call brings is refused, so long that a student has time to try. */
const REFUSED = { kind: "fail-records", share: 0.5, seconds: 900 } as const;

const questions: readonly Question[] = [
  {
    key: "failed",
    prompt: "How many records did the stream refuse: `FailedPutCount`, all your calls together?",
    kind: "number",
  },
];

export const putRecordBatch: Step = {
  id: "5",
  name: "put-record-batch",
  title: "Put many records, lose none",
  minutes: 14,
  core: true,
  only: { source: ["direct-put", "kafka"] },
  goal: "Send in batches, and lose nothing when the stream takes a batch only in part.",
  instruction: [
    {
      text: "Put <count> lines, numbered from 0 in their paths: `/nonce/<nonce>/0`, `/nonce/<nonce>/1`, … A call of `PutRecordBatch` takes 500 records and 4 MiB at most. It answers 200 also when the stream took only some of them: `FailedPutCount` says how many are missing, and `RequestResponses` says which, in the order of your records. Send these again, and only these:",
    },
    { code: "examples/producers/python/right.py", region: "resend" },
    {
      text: "For a quarter of an hour from now, the stream of a local cloud refuses half of each batch. AWS refuses records when it is overloaded, and promises nothing about when.",
    },
  ],
  hint: "A gap means that refused records were not sent again; duplicates mean that whole batches were.",
  questions,
  begin: async ({ promises, signal }) => {
    await promises.faults?.(REFUSED, signal);
    return { count: 1000 + randomInt(500), injected: promises.faults !== undefined };
  },
  check: async (lab, attempt) => [await complete(lab, attempt.begun), refusals(attempt)],
};

async function complete(lab: Lab, { nonce, at, facts }: Begun): Promise<Point> {
  const wanted = Number(facts.count);
  const found = await findNumbered(lab, nonce, at);
  const { missing, again, foreign } = countNumbers(found, wanted);
  const what = `All ${wanted} lines have arrived.`;
  if (found.length === 0) {
    return {
      what,
      met: false,
      told: "None of them has arrived.",
      hint: "Put them, and wait for the buffers.",
    };
  }
  if (missing.length > 0) {
    return {
      what,
      met: false,
      told: `Missing: ${nameSome(missing)}.`,
      hint: "If the buffers have been flushed since, these were refused and not sent again.",
    };
  }
  return {
    what,
    met: foreign === 0,
    told:
      foreign > 0 ? `${foreign} numbers are too high.` : `${found.length} lines, ${again} of them duplicates`,
    hint: `Send ${wanted} lines, from 0 to ${wanted - 1}.`,
  };
}

function refusals(attempt: Attempt & { begun: Begun }): Point {
  const { injected, count } = attempt.begun.facts;
  const what = injected
    ? "You have met a partial failure, and counted what was refused."
    : "You have counted what was refused (AWS promises no failure, so it may be none).";
  if (answered(attempt, "failed") === undefined) {
    return { what, met: false, told: "No answer to failed yet.", hint: "lab answer SEAT STEP failed=…" };
  }
  const failed = answeredNumber(attempt, "failed") ?? Number.NaN;
  // Refused again and again, a record counts again and again; half of each call makes that twice at most.
  const met = Number.isInteger(failed) && failed >= (injected ? 1 : 0) && failed <= 2 * Number(count);
  return {
    what,
    met,
    told: `You say ${failed}.`,
    hint: "Add up FailedPutCount over all calls. If it was 0, the quarter of an hour is over: begin again with --again.",
  };
}
