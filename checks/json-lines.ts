import { OBJECT_ROOT } from "../contract/object-key";
import { compareAnswer, unanswered } from "./answers";
import { type Line, readLines } from "./bucket/lines";
import { deliveredSince, type Listed, listObjects } from "./bucket/objects";
import { type Lab, NotReady, type Point, type Question, type Step } from "./step";

/** So many of the newest objects have to be sound. */
const NEWEST = 5;

const questions: readonly Question[] = [
  { key: "lines", prompt: "How many lines does the object `<object>` hold?", kind: "number" },
  {
    key: "bytes",
    prompt: "What is the sum of `bytes` over these lines? (`null` counts as nothing.)",
    kind: "number",
  },
];

export const jsonLines: Step = {
  id: "6",
  name: "json-lines",
  title: "JSON lines",
  minutes: 9,
  core: true,
  goal: "See what the transform makes of a log line, and why every record has to end with a line feed.",
  instruction: [
    {
      text: 'Firehose writes records one behind the other and puts nothing between them. The function puts a line feed behind each, so that an object is JSON lines: one object of JSON a line, all with the same columns.\n\nTake the object that `lab begin` names and unpack it:\n\n```sh\naws s3 cp "s3://<bucket>/<object>" - | gunzip | head -3\n```\n\nCount its lines, and add up their `bytes`, with whatever you like: `jq`, Python, DuckDB.',
    },
  ],
  hint: "`wc -l` counts line feeds. With jq: `gunzip -c FILE | jq -s 'map(.bytes // 0) | add'`.",
  questions,
  begin: async (lab) => {
    const object = (await listObjects(lab, OBJECT_ROOT)).at(-1);
    if (!object) {
      throw new NotReady(
        "Nothing has been delivered to your bucket yet. Wait until the buffers are flushed.",
      );
    }
    return { object: object.key };
  },
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const { facts, at } = attempt.begun;
    const key = String(facts.object);
    const named = (await listObjects(lab, key)).find((object) => object.key === key);
    if (!named) return [gone(key)];
    const lines = await readLines(lab, named);
    const sum = lines.reduce((total, { record }) => total + (record?.bytes ?? 0), 0);
    return [
      compareAnswer(
        attempt,
        "lines",
        "You have counted its lines.",
        [lines.length],
        "Count line feeds: wc -l",
      ),
      compareAnswer(
        attempt,
        "bytes",
        "You have added up their bytes.",
        [sum],
        "Leave out no line; null is 0.",
      ),
      await newestAreSound(lab, at, named),
    ];
  },
};

const gone = (key: string): Point => ({
  what: "The object is still there.",
  met: false,
  told: `${key} is gone.`,
  hint: "Begin the step again: it names another.",
});

/** What was delivered before the stream was changed says nothing about it now, so the newest count. */
async function newestAreSound(lab: Lab, since: number, named: Listed): Promise<Point> {
  const newest = [named, ...(await deliveredSince(lab, since))].slice(-NEWEST);
  const what = "Every line of the newest objects is an access as JSON.";
  for (const object of newest) {
    const bad = (await readLines(lab, object)).find(({ record }) => record === undefined);
    if (bad) return { what, met: false, ...unsound(bad, object) };
  }
  return { what, met: true, told: `${newest.length} objects, each line sound` };
}

function unsound({ text }: Line, { key }: Listed): Pick<Point, "told" | "hint"> {
  const glued = /\}\s*\{/.test(text);
  return {
    told: `${glued ? "Records stick together" : "A line is no JSON of an access"} in ${key}: ${text.slice(0, 80)}`,
    hint: glued
      ? "Put a line feed behind each record."
      : "Does the stream still have its function? lab reset sets the stream as the class has it.",
  };
}
