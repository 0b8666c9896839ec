import type { FlowView } from "../protocol";

/** What became of every line that was acknowledged. */
export interface Balance {
  sent: number;
  delivered: number;
  failed: number;
  buffered: number;
  /** Lines of which none of the three is told; negative when more is told than was sent. */
  difference: number;
  /** What the difference is. */
  told: string;
}

/** Lines that wait in these buffers are not delivered yet; a backup's are copies. */
const BUFFERS = ["processing", "delivery", "error"];

/**
 * Balances a seat: sent = delivered + failed + buffered.
 * @param settled whether nothing has changed for a moment: in the middle of a flush the same lines are told of twice
 */
export function balanceOf(
  { totals, buffers }: Pick<FlowView, "totals" | "buffers">,
  settled: boolean,
): Balance {
  const { sent, delivered, failed, dropped } = totals;
  const waiting = buffers
    .filter(({ buffer }) => BUFFERS.includes(buffer))
    .reduce((sum, { lines }) => sum + lines, 0);
  const rest = sent - delivered - failed;
  if (!settled && rest >= 0) return { sent, delivered, failed, buffered: rest, difference: 0, told: "" };
  const difference = rest - waiting;
  return { sent, delivered, failed, buffered: waiting, difference, told: tell(difference, dropped) };
}

function tell(difference: number, dropped: number): string {
  if (difference === 0) return "";
  const one = Math.abs(difference) === 1;
  const lines = `${Math.abs(difference)} ${one ? "line" : "lines"}`;
  if (difference < 0)
    return `${lines} more than were sent since this page began to count: they were waiting before.`;
  const missing = `${lines} ${one ? "is" : "are"} in none of the three`;
  if (dropped > 0) return `${missing}: the transform dropped ${dropped} records on purpose.`;
  return `${missing}: on the way through the transform, or it made fewer lines than it was given.`;
}
