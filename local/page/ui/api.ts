import type { ClassCalls, Problem, SeatCalls, SessionView } from "../protocol";
import { EventReader, type ServerEvent } from "./sse";

/** What the address bears behind `#`: the link's name and token. Fragments never reach a server, nor its log. */
const LINK = location.hash.slice(1);

const headers = (): Record<string, string> => (LINK === "" ? {} : { authorization: `Lab ${LINK}` });

/** @throws Error with the server's own words */
async function post<T>(call: string, body: object): Promise<T> {
  const answer = await fetch(`/_lab/page/${call}`, {
    method: "POST",
    headers: { ...headers(), "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const result = (await answer.json()) as T | Problem;
  if (answer.ok) return result as T;
  throw new Error((result as Problem).message);
}

export const openSession = (): Promise<SessionView> => post("session", {});

/** Asks for something of one seat. */
export const ask = <K extends keyof SeatCalls>(
  seat: string,
  call: K,
  input: SeatCalls[K]["input"],
): Promise<SeatCalls[K]["output"]> => post(call, { ...input, seat });

/** Asks for something of the class. */
export const askClass = <K extends keyof ClassCalls>(
  call: K,
  input: ClassCalls[K]["input"],
): Promise<ClassCalls[K]["output"]> => post(call, input);

/**
 * Reads a seat's events until they end.
 * @throws Error when they cannot be read
 */
export async function readEvents(
  seat: string,
  signal: AbortSignal,
  take: (event: ServerEvent) => void,
): Promise<void> {
  const answer = await fetch(`/_lab/events?seat=${encodeURIComponent(seat)}`, { headers: headers(), signal });
  if (!answer.ok || !answer.body) throw new Error(((await answer.json()) as Problem).message);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  const events = new EventReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    for (const event of events.take(value)) take(event);
  }
}
