import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ObjectView, SeatName, SeatPlaces } from "../protocol";
import { announce } from "./announcer";
import { ask } from "./api";
import { balanceOf } from "./balance";
import { BalanceBar } from "./balance-bar";
import { BucketTree } from "./bucket-tree";
import { FillChart } from "./fill-chart";
import { FlushLog } from "./flush-log";
import { many } from "./format";
import type { History } from "./history";
import type { Shown } from "./live-seat";
import { memo } from "./memo";
import { Pipeline } from "./pipeline";
import { Query } from "./query";
import { Steps } from "./steps";
import { Switches } from "./switches";
import { Trace } from "./trace";
import { Troubles } from "./troubles";
import { useAsked } from "./use-answer";
import type { Words } from "./words";

interface SeatPageProps {
  seat: SeatName & SeatPlaces;
  shown: Shown;
  history: History;
  words: Words;
  now: number;
  /** Grow when steps or switches are different. */
  news: { steps: number; switches: number };
}

// Time goes on four times a second, and what does not show it need not be drawn for it.
const KeptFlushLog = memo(FlushLog);
const KeptBucketTree = memo(BucketTree);
const KeptTrace = memo(Trace);
const KeptSteps = memo(Steps);
const KeptQuery = memo(Query);

/** Everything about one seat. */
export function SeatPage({ seat, shown, history, words, now, news }: SeatPageProps) {
  const { flow, settled } = shown;
  const [chosen, setChosen] = useState<string>();
  const [sql, setSql] = useState("SELECT count(*) AS lines FROM logs");
  const steps = useAsked(() => ask(seat.id, "steps", {}), [seat.id, news.steps]);
  const switches = useAsked(() => ask(seat.id, "switches", {}), [seat.id, news.switches]);
  const listed = useAsked(() => ask(seat.id, "objects", {}), [seat.id]);
  const objects = useMemo(
    () => merge(listed.value?.objects ?? [], flow.objects),
    [listed.value, flow.objects],
  );
  useNews(shown, steps.value);
  const useQuery = useCallback((statement: string): void => {
    setSql(statement);
    document.getElementById("query")?.focus();
  }, []);
  return (
    <div class="seat">
      <div class="main-column">
        <section class="card flow" aria-labelledby="pipeline">
          <h2 id="pipeline">The pipeline</h2>
          <Pipeline flow={flow} words={words} now={now} />
          <p class="sub">{words.note}</p>
          <Troubles flow={flow} now={now} />
        </section>
        <BalanceBar balance={balanceOf(flow, settled)} />
        <div class="pair">
          <FillChart history={history} flow={flow} words={words} now={now} />
          <KeptFlushLog flushes={flow.flushes} words={words} />
        </div>
        <div class="pair">
          <KeptBucketTree
            objects={objects}
            more={listed.value?.more ?? false}
            chosen={chosen}
            choose={setChosen}
          />
          <KeptTrace seat={seat.id} chosen={chosen} />
        </div>
        <Switches seat={seat.id} switches={switches} now={now} />
        <KeptQuery seat={seat.id} sql={sql} setSql={setSql} />
      </div>
      <aside>
        <KeptSteps seat={seat.id} steps={steps} useQuery={useQuery} />
        <Places seat={seat} />
      </aside>
    </div>
  );
}

/** What was listed at first, and what has come since. */
function merge(listed: readonly ObjectView[], live: readonly ObjectView[]): ObjectView[] {
  const all = new Map(listed.map((object) => [object.key, object]));
  for (const object of live) all.set(object.key, { ...all.get(object.key), ...object });
  return [...all.values()];
}

/** Whoever listens hears of flushes this often at most, however many come. */
const FLUSHES_APART_MS = 20_000;

/** Tells whoever listens of flushes, and of steps that turned green. */
function useNews({ flow, connected }: Shown, steps: readonly { title: string; state: string }[] = []): void {
  const last = flow.flushes.at(-1);
  const heard = useRef<{ key: string; at: number; delivered: number }>(undefined);
  useEffect(() => {
    if (!connected) return;
    const { key = "", reason = "" } = last ?? {};
    const { delivered } = flow.totals;
    const before = heard.current;
    if (before && (before.key === key || Date.now() - before.at < FLUSHES_APART_MS)) return;
    if (before && last)
      announce(
        `${many(delivered - before.delivered, "line")} written to the bucket; the last flush came by the ${reason} limit.`,
      );
    heard.current = { key, at: before ? Date.now() : 0, delivered };
  }, [last?.key, connected]);
  const passed = steps.filter(({ state }) => state === "passed");
  const known = useRef<number>(undefined);
  useEffect(() => {
    const newest = passed.at(-1);
    if (known.current !== undefined && passed.length > known.current && newest)
      announce(`Step done: ${newest.title}`);
    if (steps.length > 0) known.current = passed.length;
  }, [passed.length, steps.length]);
}

function Places({ seat: { stack, region, stream, bucket } }: { seat: SeatPlaces }) {
  return (
    <section class="card" aria-labelledby="places">
      <h2 id="places">Its names</h2>
      <dl class="places">
        {Object.entries({ stack, region, stream, bucket }).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
