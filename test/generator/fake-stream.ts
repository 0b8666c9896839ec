import type { Outlet, PutOutcome } from "../../generator/shipper/outlet";

type Answer = (records: readonly Buffer[], signal: AbortSignal) => PutOutcome[] | Promise<PutOutcome[]>;

export const takeAll: Answer = (records) => records.map(() => undefined);
export const refuseAll: Answer = (records) => records.map(() => SLOW_DOWN);
export const hang: Answer = (_, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("aborted")));
  });

export const SLOW_DOWN = { reason: "ServiceUnavailableException", message: "Slow down." };

/** A stream that answers as told: each answer serves one call, then `rest` serves all others. */
export class FakeStream implements Outlet {
  readonly limits = { records: 500, bytes: 4 * 1024 * 1024 };
  readonly advice = new Map([["AccessDeniedException", "Grant what the test wants."]]);
  readonly answers: Answer[] = [];
  rest: Answer = takeAll;
  /** The records of each call. */
  readonly calls: string[][] = [];
  /** The records that it took, in their order. */
  readonly taken: string[] = [];

  async put(records: readonly Buffer[], signal: AbortSignal): Promise<PutOutcome[]> {
    const texts = records.map((record) => record.toString("latin1"));
    this.calls.push(texts);
    const outcomes = await (this.answers.shift() ?? this.rest)(records, signal);
    this.taken.push(...texts.filter((_, index) => outcomes[index] === undefined));
    return outcomes;
  }

  close(): void {}

  /** The lines that it took, in their order. */
  get lines(): string[] {
    return this.taken.flatMap((text) => text.split("\n").slice(0, -1));
  }
}
