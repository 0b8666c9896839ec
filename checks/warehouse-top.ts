import { answered, unanswered } from "./answers";
import { type Begun, type Lab, NotReady, type Question, type Step } from "./step";
import { isTop, readTop, TOP } from "./top-paths";
import { queryWarehouse } from "./warehouse";
import { timestampOf, warehouseFacts } from "./warehouse-rows";

const questions: readonly Question[] = [
  {
    key: "top",
    prompt:
      "The five paths with the most rows until <until>, each with its count, the most first: `/a 12, /b 9, …`",
    kind: "text",
  },
];

/** A question that one asks a database, and not a log. */
export const warehouseTop: Step = {
  id: "W2",
  name: "warehouse-top",
  title: "Ask in SQL",
  minutes: 10,
  core: false,
  only: { destination: ["redshift"] },
  goal: "Ask the table what nobody could ask the log without reading all of it.",
  instruction: [
    {
      text: "Write the query: the five paths with the most rows whose `time` is before <until>, and their counts.\n\n```sh\naws redshift-data execute-statement --workgroup-name <workgroup> --database <database> --secret-arn <warehouseSecret> --sql 'select …'\naws redshift-data get-statement-result --id ID --query 'Records[].[[0].stringValue,[1].longValue]' --output text\n```\n\n`time` is a word of SQL: as a column it stands in double quotes.",
    },
  ],
  hint: "select path, count(*) … where … group by … order by … limit 5. Rows until then may still be arriving: ask again. Of equal counts either order is right.",
  questions,
  begin: async (lab) => {
    const [row] = await queryWarehouse(lab, "select count(distinct path) from access_log");
    if (Number(row?.[0]) < TOP) throw new NotReady(`Your table has rows of fewer than ${TOP} paths yet.`);
    return { ...warehouseFacts(lab.seat), until: timestampOf(lab.now()) };
  },
  check: async (lab, attempt) => {
    const open = unanswered(questions, attempt);
    if (open.length > 0) return open;
    const counts = await countsUntil(lab, attempt.begun);
    const said = readTop(answered(attempt, "top") ?? "");
    return [
      {
        what: "The table still has what it had when you began.",
        met: counts.size >= TOP,
        told: `${counts.size} paths`,
        hint: "Delete no rows. lab reset forgets the step, and lab begin starts anew.",
      },
      {
        what: `You know the ${TOP} paths with the most rows.`,
        met: isTop(said, counts),
        told: `You say ${said.map(([path, count]) => `${path} ${count}`).join(", ")}`,
        hint: "Compare the time with < and in UTC, and take whole paths, with what stands behind the question mark.",
      },
    ];
  },
};

async function countsUntil(lab: Lab, { facts }: Begun): Promise<Map<string, number>> {
  const sql = `select path, count(*) from access_log where "time" < cast(:until as timestamp) group by path`;
  const rows = await queryWarehouse(lab, sql, { until: String(facts.until) });
  return new Map(rows.map(([path = "", count]) => [path, Number(count)]));
}
