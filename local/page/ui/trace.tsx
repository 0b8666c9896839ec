import { useEffect, useState } from "preact/hooks";
import type { TraceView } from "../protocol";
import { ask } from "./api";
import { duration, many, size, time } from "./format";
import { useAnswer, useAsked } from "./use-answer";

interface TraceProps {
  seat: string;
  /** Key of the object whose lines are shown. */
  chosen: string | undefined;
}

const SHOWN = 50;

/** Pick a line, and see its four times, its batch, its object and its line. */
export function Trace({ seat, chosen }: TraceProps) {
  const lines = useAsked(
    async () => (chosen === undefined ? undefined : ask(seat, "lines", { key: chosen })),
    [seat, chosen],
  );
  const trace = useAnswer<TraceView | undefined>();
  const [from, setFrom] = useState(0);
  useEffect(() => {
    setFrom(0);
    void trace.ask(async () => undefined);
  }, [seat, chosen]);
  const all = lines.value?.lines ?? [];
  const pick = (line: number): void => void trace.ask(() => ask(seat, "trace", { key: chosen ?? "", line }));
  return (
    <section class="card" aria-labelledby="trace">
      <h2 id="trace">Trace a record</h2>
      {chosen === undefined && <p class="quiet">Pick an object of the bucket, then a line of it.</p>}
      {lines.trouble !== undefined && <p class="bad">{lines.trouble}</p>}
      {trace.trouble !== undefined && <p class="bad">{trace.trouble}</p>}
      {trace.value && <Times trace={trace.value} />}
      {all.length > 0 && (
        <div class="scroll tall" tabIndex={0} role="group" aria-label="Lines of the object">
          <ol class="lines" start={from + 1}>
            {all.slice(from, from + SHOWN).map((text, index) => (
              <li key={from + index}>
                <button
                  type="button"
                  class="leaf"
                  aria-pressed={trace.value?.line === from + index + 1}
                  onClick={() => pick(from + index + 1)}
                >
                  <code>{text}</code>
                </button>
              </li>
            ))}
          </ol>
        </div>
      )}
      {all.length > SHOWN && (
        <p class="row">
          <button type="button" disabled={from === 0} onClick={() => setFrom(from - SHOWN)}>
            Before
          </button>
          <button type="button" disabled={from + SHOWN >= all.length} onClick={() => setFrom(from + SHOWN)}>
            Next
          </button>
          <span class="sub">
            {from + 1} to {Math.min(all.length, from + SHOWN)} of {many(all.length, "line")}
            {lines.value?.more && ", and more"}
          </span>
        </p>
      )}
    </section>
  );
}

function Times({ trace }: { trace: TraceView }) {
  const { name, made, accepted, transformed, delivered, flush, line } = trace;
  const steps: readonly (readonly [string, number | undefined, string])[] = [
    ["made", made, "by the generator; the line tells it to the second"],
    ["accepted", accepted?.at, acceptedBy(accepted)],
    ["transformed", transformed, "when the function had answered"],
    ["delivered", delivered, "when S3 had acknowledged the object"],
  ];
  let before: number | undefined;
  return (
    <div class="times">
      <h3>
        Line {line}
        {name !== undefined && (
          <>
            {" "}
            · <code>{name}</code>
          </>
        )}
      </h3>
      <ol>
        {steps.map(([what, at, how]) => {
          const since = at !== undefined && before !== undefined ? at - before : undefined;
          before = at ?? before;
          return (
            <li key={what} class={at === undefined ? "unknown" : ""}>
              <b>{what}</b>
              <span class="number">{at === undefined ? "not known" : time(at, true)}</span>
              {since !== undefined && since >= 0 && <span class="since">+ {duration(since)}</span>}
              <span class="sub">{how}</span>
            </li>
          );
        })}
      </ol>
      {flush && (
        <p class="sub">
          Line {line} of {many(flush.lines, "line")}, {size(flush.bytes)} before compression; the object was
          written because of its {flush.reason}.
        </p>
      )}
    </div>
  );
}

function acceptedBy(accepted: TraceView["accepted"]): string {
  if (!accepted) return "before this page began to count, or the object is no longer among the last";
  const { batch, exact } = accepted;
  const which = exact ? "in a batch of" : "about then; most likely in a batch of";
  return `${which} ${many(batch.lines, "line")} in ${many(batch.records, "record")}, ${size(batch.bytes)}`;
}
