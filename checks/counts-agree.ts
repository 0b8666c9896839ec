import { OBJECT_ROOT } from "../contract/object-key";
import { answered, answeredNumber, unanswered } from "./answers";
import { readCounts } from "./bucket/counts";
import { readEach } from "./bucket/lines";
import { listObjects } from "./bucket/objects";
import type { Lab, Point, Question, Step } from "./step";

const MINUTE = 60_000;

const questions: readonly Question[] = [
  { key: "minute", prompt: "A minute that is over, in UTC: `2026-11-24T10:00Z`.", kind: "text" },
  { key: "delivered", prompt: "How many lines of that minute are under `logs/`?", kind: "number" },
  { key: "counted", prompt: "How many lines of that minute has the function counted?", kind: "number" },
];

/** Two consumers of one log come to the same result, because both read all of it. */
export const countsAgree: Step = {
  id: "D4",
  name: "counts-agree",
  title: "Two ways to the same number",
  minutes: 12,
  core: false,
  only: { source: ["kinesis"] },
  goal: "Count the lines of a minute in what one consumer delivered, and see that the other consumer has counted as many.",
  instruction: [
    {
      text: "Choose a minute that is over, by the lines' own `time`. Count its lines in the objects under `logs/`, and add up what the function has written under `counts/`: each line of those objects is a minute, in one batch of one shard.\n\n```sh\naws s3 cp --recursive s3://<bucket>/logs/ logs/\naws s3 cp --recursive s3://<bucket>/counts/ counts/\nduckdb -c \"select strftime(time::timestamp, '%Y-%m-%dT%H:%MZ') as minute, count(*) from read_json('logs/**/*.gz') group by 1 order by 1\"\nduckdb -c \"select minute, sum(lines) from read_json('counts/**/*.json', format = 'newline_delimited') group by 1 order by 1\"\n```\n\nLambda may bring a batch twice, and still no line is counted twice: look at the names of the objects, and find out why.",
    },
  ],
  hint: "The latest minute is not over yet, and the buffers have to be flushed. Lines of your own steps are lines as well.",
  questions,
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const minute = answered(attempt, "minute") ?? "";
    const delivered = await linesOf(lab, minute);
    const counted = (await readCounts(lab))
      .filter((count) => count.minute === minute)
      .reduce((sum, { lines }) => sum + lines, 0);
    return [
      over(lab, minute, delivered),
      same("The bucket has as many lines of it as you say.", delivered, answeredNumber(attempt, "delivered")),
      same("The function has counted as many as you say.", counted, answeredNumber(attempt, "counted")),
      {
        what: "Both come to the same number.",
        met: delivered > 0 && delivered === counted,
        told: `${delivered} and ${counted}`,
        hint: "Take a minute that has been over for a while. A record that is no log line is counted by neither.",
      },
    ];
  },
};

async function linesOf(lab: Lab, minute: string): Promise<number> {
  let lines = 0;
  for await (const { lines: all } of readEach(lab, await listObjects(lab, OBJECT_ROOT))) {
    lines += all.filter(({ record }) => record?.time.startsWith(minute.slice(0, -1)) === true).length;
  }
  return lines;
}

function over({ now }: Lab, minute: string, delivered: number): Point {
  const begins = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(minute) ? Date.parse(minute) : Number.NaN;
  return {
    what: "The minute is over, and has lines.",
    met: begins + MINUTE <= now() && delivered > 0,
    told: Number.isNaN(begins) ? `${minute} is no minute` : `${delivered} lines`,
    hint: "Write it as 2026-11-24T10:00Z, and choose one that is over.",
  };
}

const same = (what: string, found: number, said: number | undefined): Point => ({
  what,
  met: found > 0 && found === said,
  told: found === said ? String(found) : `You say ${said}.`,
  hint: "Count again: more may have arrived since.",
});
