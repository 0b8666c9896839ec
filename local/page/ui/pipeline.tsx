import type { ComponentChildren } from "preact";
import type { BatchView, FlowView } from "../protocol";
import { BufferStage } from "./buffer-stage";
import { count, duration, many, size, time } from "./format";
import type { Words } from "./words";

interface PipelineProps {
  flow: FlowView;
  words: Words;
  now: number;
}

/** How far back the rate looks. */
const RATE_MS = 10_000;

/** The way of the lines, from left to right, the error exit to one side. */
export function Pipeline({ flow, words, now }: PipelineProps) {
  const buffer = (name: string) => flow.buffers.find((known) => known.buffer === name);
  const failing = flow.buffers.some(({ buffer: name, records }) => name === "error" && records > 0);
  return (
    <ol class="stages">
      <Stage title={words.producer}>
        <Producer flow={flow} words={words} now={now} />
      </Stage>
      <Stage title={words.log}>
        <Batches flow={flow} words={words} />
      </Stage>
      <Stage title={words.buffer}>
        <BufferStage title={words.buffer} buffer={buffer("processing")} words={words} now={now} />
      </Stage>
      <Stage title={words.transform}>
        <Transform flow={flow} />
        <div class={`exit${failing || flow.totals.failed > 0 ? " used" : ""}`}>
          <h4>{words.errors}</h4>
          <p>
            <b>{count(flow.totals.failed)}</b> failed
            {failing && <span class="sub">, {many(buffer("error")?.lines ?? 0, "line")} on the way out</span>}
          </p>
        </div>
      </Stage>
      <Stage title={words.delivery}>
        <BufferStage title={words.delivery} buffer={buffer("delivery")} words={words} now={now} />
      </Stage>
      <Stage title={words.bucket}>
        <p class="figure">
          <b>{count(flow.totals.delivered)}</b> lines
          <span class="sub"> in {many(flow.totals.objects, "object")}</span>
        </p>
        {flow.totals.twice > 0 && (
          <p class="warn">{many(flow.totals.twice, "object")} written a second time</p>
        )}
        <p>
          <a href="#query">Query it</a>
        </p>
      </Stage>
    </ol>
  );
}

function Stage({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <li class="stage">
      <h3>{title}</h3>
      {children}
    </li>
  );
}

function Producer({ flow, words, now }: PipelineProps) {
  const recent = flow.batches.filter(({ at }) => at > now - RATE_MS);
  const lines = recent.reduce((sum, batch) => sum + batch.lines, 0);
  const first = recent[0]?.at ?? now;
  const rate = (lines * 1000) / Math.max(1000, Math.min(RATE_MS, now - first));
  return (
    <>
      <p class="figure">
        <b>{count(flow.totals.sent)}</b> lines sent
        <span class="sub"> {rate < 10 ? rate.toFixed(1) : count(rate)} a second</span>
      </p>
      <ul class="plain">
        {flow.instances.map(({ id, state }) => (
          <li key={id}>
            <code>{id}</code> <span class={state === "running" ? "good" : "warn"}>{state}</span>
          </li>
        ))}
      </ul>
      {flow.totals.throttled > 0 && (
        <p class="warn">
          {count(flow.totals.throttled)} records refused by {words.put}, and sent again
        </p>
      )}
    </>
  );
}

function Batches({ flow, words }: Omit<PipelineProps, "now">) {
  const last = flow.batches.at(-1);
  const most = Math.max(1, ...flow.batches.map(({ bytes }) => bytes));
  return (
    <>
      <p class="figure">
        <b>{count(flow.totals.batches)}</b> {words.batches}
        <span class="sub"> by {words.put}</span>
      </p>
      <div class="bars" aria-hidden="true">
        {flow.batches.map(({ at, bytes }, index) => (
          <span key={`${at}.${index}`} style={{ height: `${Math.max(8, (bytes / most) * 100)}%` }} />
        ))}
      </div>
      {last && (
        <p class="sub">
          the last: {many(last.lines, "line")} in {many(last.records, "record")}, {size(last.bytes)}
        </p>
      )}
      {last && <BatchTable batches={flow.batches} />}
    </>
  );
}

/** The bars as a table. */
function BatchTable({ batches }: { batches: readonly BatchView[] }) {
  return (
    <details class="twin">
      <summary>As a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Lines</th>
            <th scope="col">Size</th>
          </tr>
        </thead>
        <tbody>
          {[...batches].reverse().map(({ at, lines, bytes }, index) => (
            <tr key={`${at}.${index}`}>
              <td>{time(at)}</td>
              <td>{count(lines)}</td>
              <td>{size(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Transform({ flow }: { flow: FlowView }) {
  const last = flow.transforms.at(-1);
  if (!last) return <p class="quiet">It has not run yet.</p>;
  const sum = (what: "ok" | "dropped" | "failed"): number =>
    flow.transforms.reduce((total, run) => total + run[what], 0);
  return (
    <dl class="stats">
      <div>
        <dt>ok</dt>
        <dd>{count(sum("ok"))}</dd>
      </div>
      <div>
        <dt>dropped</dt>
        <dd>{count(sum("dropped"))}</dd>
      </div>
      <div class={sum("failed") > 0 ? "bad" : ""}>
        <dt>failed</dt>
        <dd>{count(sum("failed"))}</dd>
      </div>
      <div>
        <dt>last run</dt>
        <dd>
          {duration(last.milliseconds)}
          {last.attempts > 1 && ` in ${last.attempts} attempts`}
        </dd>
      </div>
    </dl>
  );
}
