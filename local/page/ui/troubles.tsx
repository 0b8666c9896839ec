import type { FlowView } from "../protocol";
import { duration, time } from "./format";

/** Troubles older than this are history. */
const RECENT_MS = 60_000;

/** Faults that are on, and what went wrong within the last minute. */
export function Troubles({ flow: { faults, troubles }, now }: { flow: FlowView; now: number }) {
  const recent = troubles.filter(({ at }) => at > now - RECENT_MS).slice(-3);
  if (faults.length + recent.length === 0) return null;
  return (
    <ul class="troubles">
      {faults.map(({ id, kind, until }) => (
        <li key={id}>
          Fault <b>{kind}</b> is on for another{" "}
          {duration(Math.max(0, Math.ceil((until - now) / 1000) * 1000))}.
        </li>
      ))}
      {recent.map(({ at, text }, index) => (
        <li key={`${at}.${index}`}>
          <span class="number">{time(at)}</span> {text}
        </li>
      ))}
    </ul>
  );
}
