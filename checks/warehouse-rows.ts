import { OBJECT_ROOT } from "../contract/object-key";
import { answered, answeredNumber, unanswered } from "./answers";
import { readEach } from "./bucket/lines";
import { listObjects } from "./bucket/objects";
import type { Lab, Point, Question, Step } from "./step";
import { queryWarehouse } from "./warehouse";

const MINUTE = 60_000;
const QUERY =
  "aws redshift-data execute-statement --workgroup-name <workgroup> --database <database> --secret-arn <warehouseSecret> --sql";

const questions: readonly Question[] = [
  { key: "minute", prompt: "A minute that is over, in UTC: `2026-11-24T10:00Z`.", kind: "text" },
  {
    key: "objects",
    prompt: "How many lines of that minute are in the objects under `logs/`?",
    kind: "number",
  },
  { key: "rows", prompt: "How many rows of that minute has your table?", kind: "number" },
];

/** The table is a copy of the bucket. */
export const warehouseRows: Step = {
  id: "W1",
  name: "warehouse-rows",
  title: "As many rows as lines",
  minutes: 15,
  core: false,
  only: { destination: ["redshift"] },
  goal: "See that what Firehose copies into a table first lies in the bucket, and that nothing is lost on the way.",
  instruction: [
    {
      text: `Firehose writes an object, writes a manifest that names it (look under \`manifests/\`), and has the warehouse COPY what the manifest names. Choose a minute that is over, by the lines' own \`time\`, and count its lines in the objects and in the table.\n\n\`\`\`sh\n${QUERY} "select date_trunc('minute', \\"time\\"), count(*) from access_log group by 1 order by 1"\naws redshift-data describe-statement --id ID\naws redshift-data get-statement-result --id ID\n\`\`\`\n\nA statement is sent, looked after, and asked for its result: three calls, because it may take longer than an answer may.`,
    },
  ],
  hint: "The latest minutes are still on their way: first into an object, then into the table.",
  questions,
  begin: async ({ seat }) => warehouseFacts(seat),
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const minute = answered(attempt, "minute") ?? "";
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(minute) || Date.parse(minute) + MINUTE > lab.now())
      return [
        { what: "The minute is over.", met: false, told: minute, hint: "Write it as 2026-11-24T10:00Z." },
      ];
    const lines = await linesOf(lab, minute);
    const rows = await rowsOf(lab, minute);
    return [
      { what: "The minute has lines.", met: lines > 0, told: String(lines), hint: "Choose another." },
      same("You know how many lines are in the objects.", lines, answeredNumber(attempt, "objects")),
      same("You know how many rows are in the table.", rows, answeredNumber(attempt, "rows")),
      {
        what: "Both are as many.",
        met: lines > 0 && lines === rows,
        told: `${lines} lines, ${rows} rows`,
        hint: "Take a minute that has been over for a while, and none whose objects a COPY has skipped.",
      },
    ];
  },
};

/** What the instructions of these steps name. */
export const warehouseFacts = ({ parts }: Lab["seat"]): Record<string, string> => ({
  workgroup: parts.workgroup ?? "",
  database: parts.database ?? "",
  warehouseSecret: parts.warehouseSecret ?? "",
});

async function linesOf(lab: Lab, minute: string): Promise<number> {
  let lines = 0;
  for await (const { lines: all } of readEach(lab, await listObjects(lab, OBJECT_ROOT)))
    lines += all.filter(({ record }) => record?.time.startsWith(minute.slice(0, -1)) === true).length;
  return lines;
}

async function rowsOf(lab: Lab, minute: string): Promise<number> {
  const sql =
    'select count(*) from access_log where "time" >= cast(:first as timestamp) and "time" < cast(:last as timestamp)';
  const first = Date.parse(minute);
  const [row] = await queryWarehouse(lab, sql, {
    first: timestampOf(first),
    last: timestampOf(first + MINUTE),
  });
  return Number(row?.[0]);
}

/** @returns a time (milliseconds since 1970) as Redshift writes a timestamp, in UTC and whole seconds */
export const timestampOf = (at: number): string => new Date(at).toISOString().slice(0, 19).replace("T", " ");

const same = (what: string, found: number, said: number | undefined): Point => ({
  what,
  met: found === said,
  told: found === said ? String(found) : `You say ${said}.`,
  hint: "Count again: more may have arrived since.",
});
