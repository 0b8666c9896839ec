import type { FlowNames } from "./flow/flows";
import type { ClassCalls, SeatCalls, SeatName, SeatPlaces } from "./protocol";

/** A deployed seat. */
export interface PageSeat extends SeatName, SeatPlaces, FlowNames {}

type Calls<C extends Record<string, { input: object; output: unknown }>, S extends readonly unknown[]> = {
  readonly [K in keyof C]: (...given: [...S, C[K]["input"], AbortSignal]) => Promise<C[K]["output"]>;
};

/**
 * What the page is handed by whoever knows the class: the local cloud deploys any assembly and knows neither seats, steps nor
 * records. Inputs have been read as JSON objects, and are otherwise as they came.
 */
export interface PagePorts {
  readonly target: "aws" | "local";
  /** Every deployed seat, in order. */
  seats(): Promise<readonly PageSeat[]>;
  readonly seatCalls: Calls<Omit<SeatCalls, "trace">, [PageSeat]>;
  readonly classCalls: Calls<ClassCalls, []>;
  /** @returns what a delivered line says of itself: its name, and when it was made */
  describeLine(text: string): { name?: string; made?: number };
  /** Somebody looks at a seat, until the signal aborts: its steps are to be looked at again and again. */
  watch(seat: PageSeat, signal: AbortSignal): void;
  /** @param listener is told which seat (its id) has other steps or switches now @returns what ends it */
  subscribe(listener: (seat: string, what: "steps" | "switches") => void): () => void;
}

/** Something that was asked for cannot be: the message is for whoever asked. */
export class CannotAnswer extends Error {
  override readonly name = "CannotAnswer";

  /** @param status of the response */
  constructor(
    message: string,
    readonly status: 400 | 403 | 404 | 409 | 503 = 400,
  ) {
    super(message);
  }
}
