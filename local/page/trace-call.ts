import type { FlowSource } from "./flow/flows";
import { passageOf } from "./flow/trace";
import { CannotAnswer, type PagePorts, type PageSeat } from "./ports";
import type { SeatCalls } from "./protocol";

/**
 * Tells where a line of an object came by.
 * @param line from 1
 * @throws CannotAnswer when the object has no such line
 */
export async function traceLine(
  { ports, flows }: { ports: PagePorts; flows: FlowSource },
  seat: PageSeat,
  { key, line }: SeatCalls["trace"]["input"],
  signal: AbortSignal,
): Promise<SeatCalls["trace"]["output"]> {
  if (typeof key !== "string" || !Number.isInteger(line) || line < 1) {
    throw new CannotAnswer("Name an object by its key, and a line of it by its number.");
  }
  const { lines } = await ports.seatCalls.lines(seat, { key }, signal);
  const text = lines[line - 1];
  if (text === undefined) throw new CannotAnswer(`The object has no line ${line} that can be shown.`, 404);
  const flow = flows.flow(seat);
  const flush = flow.flushOf(key);
  const passage = flush && passageOf(flush, line, flow.history);
  return { key, line, text, ...ports.describeLine(text), ...passage, ...(flush && { flush }) };
}
