import type { ClassView } from "../protocol";
import { count, time, usd } from "./format";

/** From then on a seat stands out. */
export const STUCK_MINUTES = 15;

/** The class in a few numbers. */
export function ClassGlance({ view: { rows, cost, leftovers } }: { view: ClassView }) {
  const stuck = rows.filter((row) => (row.stuck ?? 0) >= STUCK_MINUTES);
  const lines = rows.reduce((sum, { delivered }) => sum + delivered, 0);
  return (
    <section class="card" aria-label="The class at a glance">
      <dl class="glance">
        <div>
          <dt>Seats</dt>
          <dd>{count(rows.length)}</dd>
        </div>
        <div>
          <dt>Lines delivered</dt>
          <dd>{count(lines)}</dd>
        </div>
        <div class={stuck.length > 0 ? "warn" : ""}>
          <dt>At one step for {STUCK_MINUTES} minutes or more</dt>
          <dd>{count(stuck.length)}</dd>
        </div>
        <div>
          <dt>Cost so far</dt>
          <dd>
            <Cost cost={cost} />
          </dd>
        </div>
        <div class={leftovers.found.length > 0 ? "warn" : ""}>
          <dt>Leftovers</dt>
          <dd>{leftoversOf(leftovers)}</dd>
        </div>
      </dl>
    </section>
  );
}

function Cost({ cost }: Pick<ClassView, "cost">) {
  if (!cost) return <span class="sub">being reckoned</span>;
  if ("trouble" in cost) return <span class="sub bad">cannot be told: {cost.trouble}</span>;
  const { soFar, hourly, session, told } = cost;
  return (
    <>
      {usd(soFar)}
      <span class="sub">
        {usd(hourly)} an hour as it stands
        {session
          ? `; ${usd(session.total)} by the session's end at ${time(session.ends)} UTC`
          : "; no session runs"}
      </span>
      <span class="sub">{told}</span>
    </>
  );
}

function leftoversOf({ at, found, unproven }: ClassView["leftovers"]): string {
  if (at === undefined) return unproven.length > 0 ? "unknown" : "looking";
  if (found.length > 0) return count(found.length);
  return unproven.length > 0 ? "not proven" : "none";
}
