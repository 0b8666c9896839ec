import { setTimeout as pause } from "node:timers/promises";
import { Flow, type FlowNames, type FlowSource, type PageSeat } from "../../../local";
import { lookingFor } from "../object-calls";
import type { SeatDirectory } from "../seat-directory";
import { nothingObserved, observe } from "./observe";

/** AWS limits how often it is asked, and its own numbers come by the minute. */
const ROUND_MS = 10_000;
/** A look that takes longer is given up. */
const LONGEST_MS = 60_000;

/** Flows of a class on AWS: looked at again and again with each student's own credentials, for as long as somebody watches. */
export class PolledFlows implements FlowSource {
  private readonly byStream = new Map<string, Flow>();
  private readonly looked = new Map<Flow, number>();
  private readonly watched = new Map<Flow, number>();
  private readonly listeners = new Set<(flow: Flow) => void>();

  /**
   * @param roundMs how long it waits between two looks
   * @param now milliseconds since 1970
   */
  constructor(
    private readonly directory: SeatDirectory,
    private readonly roundMs = ROUND_MS,
    private readonly now: () => number = Date.now,
  ) {}

  flow({ stream }: FlowNames): Flow {
    const flow = this.byStream.get(stream) ?? new Flow(this.now());
    this.byStream.set(stream, flow);
    return flow;
  }

  subscribe(listener: (flow: Flow) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  seen(flow: Flow): number {
    return this.looked.get(flow) ?? 0;
  }

  /** Looks at a seat until the signal aborts; however many watch, it is looked at once. */
  watch(seat: PageSeat, signal: AbortSignal): void {
    if (signal.aborted) return;
    const flow = this.flow(seat);
    const others = this.watched.get(flow) ?? 0;
    this.watched.set(flow, others + 1);
    signal.addEventListener("abort", () => this.leave(flow), { once: true });
    if (others === 0) void this.run(seat, flow);
  }

  private leave(flow: Flow): void {
    const left = (this.watched.get(flow) ?? 1) - 1;
    if (left === 0) this.watched.delete(flow);
    else this.watched.set(flow, left);
  }

  private async run(seat: PageSeat, flow: Flow): Promise<void> {
    const observed = nothingObserved(this.now());
    while (this.watched.has(flow)) {
      try {
        const open = await this.directory.open(seat);
        await observe(lookingFor(open, AbortSignal.timeout(LONGEST_MS)), flow, observed);
        this.looked.set(flow, this.now());
      } catch (error) {
        const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        flow.trouble({ at: this.now(), kind: "unread", text });
      }
      for (const listener of this.listeners) listener(flow);
      await pause(this.roundMs, undefined, { ref: false });
    }
  }
}
