import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import type { QueryView } from "../protocol";
import { ask } from "./api";
import { count, duration, many, size } from "./format";
import { useAnswer } from "./use-answer";
import { useScheme } from "./use-scheme";

interface QueryProps {
  seat: string;
  sql: string;
  setSql(sql: string): void;
}

/** Statements to begin with. */
const EXAMPLES: readonly { title: string; sql: string }[] = [
  { title: "Lines", sql: "SELECT count(*) AS lines FROM logs" },
  {
    title: "By status",
    sql: "SELECT status, count(*) AS lines\nFROM logs GROUP BY status ORDER BY status",
  },
  {
    title: "By second",
    sql: "SELECT epoch(date_trunc('second', time::TIMESTAMP)) AS second, count(*) AS lines\nFROM logs GROUP BY 1 ORDER BY 1",
  },
  {
    title: "Duplicates",
    sql: "SELECT ident, count(*) AS times\nFROM logs GROUP BY ident HAVING count(*) > 1 ORDER BY times DESC",
  },
  {
    title: "By object",
    sql: "SELECT object, count(*) AS lines, min(time) AS first, max(time) AS last\nFROM logs GROUP BY object ORDER BY first",
  },
];

/** SQL on the bucket. */
export function Query({ seat, sql, setSql }: QueryProps) {
  const result = useAnswer<QueryView>();
  const run = (): void => void result.ask(() => ask(seat, "query", { sql }));
  return (
    <section class="card" aria-labelledby="query">
      <h2 id="query" tabIndex={-1}>
        Query the bucket
      </h2>
      <p class="row">
        {EXAMPLES.map(({ title, sql: example }) => (
          <button key={title} type="button" onClick={() => setSql(example)}>
            {title}
          </button>
        ))}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <label class="field">
          SQL on the table <code>logs</code>: a row a line, with a column <code>object</code>
          <textarea
            rows={4}
            spellcheck={false}
            value={sql}
            onInput={({ currentTarget }) => setSql(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
            }}
          />
        </label>
        <button type="submit" class="main" disabled={result.busy || sql.trim() === ""}>
          {result.busy ? "Running" : "Run"}
        </button>
        <span class="sub"> or Ctrl+Enter</span>
      </form>
      {result.trouble !== undefined && (
        <pre class="bad" tabIndex={0}>
          {result.trouble}
        </pre>
      )}
      {result.value && <Rows result={result.value} />}
    </section>
  );
}

function Rows({ result }: { result: QueryView }) {
  const { columns, rows, cut, milliseconds, objects, bytes, partial } = result;
  return (
    <>
      <p class="sub">
        {many(rows.length, "row")}
        {cut && ", and more"} of {many(objects, "object")} ({size(bytes)}
        {partial && ", the newest alone"}) in {duration(milliseconds)}
      </p>
      <Picture result={result} />
      <div class="scroll tall" tabIndex={0} role="group" aria-label="Result">
        <table>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((value, at) => (
                  <td key={at} class={typeof value === "number" ? "number right" : ""}>
                    {typeof value === "number" && Number.isInteger(value)
                      ? count(value)
                      : String(value ?? "NULL")}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const HEIGHT = 160;

/** Two columns, the second of them numbers, make a picture; the table below is its twin. */
function Picture({ result: { columns, rows } }: { result: QueryView }) {
  const host = useRef<HTMLDivElement>(null);
  const scheme = useScheme();
  const drawable =
    columns.length === 2 && rows.length > 1 && rows.every(([, value]) => typeof value === "number");
  useEffect(() => {
    const element = host.current;
    if (!element || !drawable) return;
    const style = getComputedStyle(element);
    const colour = (name: string): string => style.getPropertyValue(name).trim();
    const axis = {
      stroke: colour("--muted"),
      grid: { stroke: colour("--line") },
      font: "12px system-ui, sans-serif",
    };
    const labels = rows.map(([label]) => String(label ?? "NULL"));
    const chart = new uPlot(
      {
        ...{ width: element.clientWidth, height: HEIGHT, cursor: { show: false }, legend: { show: false } },
        scales: {
          x: { time: false, range: [-0.6, rows.length - 0.4] },
          y: { range: (_, __, most) => [0, most * 1.1] },
        },
        axes: [
          {
            ...axis,
            values: (_, ticks) => ticks.map((at) => (Number.isInteger(at) ? (labels[at] ?? "") : "")),
          },
          { ...axis, size: 64 },
        ],
        series: [
          {},
          {
            ...{ stroke: colour("--size"), fill: colour("--size"), points: { show: false } },
            ...(uPlot.paths.bars && { paths: uPlot.paths.bars({ size: [0.7, 60] }) }),
          },
        ],
      },
      [rows.map((_, index) => index), rows.map(([, value]) => Number(value))],
      element,
    );
    return () => chart.destroy();
  }, [columns, rows, drawable, scheme]);
  return drawable ? <div ref={host} class="chart" aria-hidden="true" /> : null;
}
