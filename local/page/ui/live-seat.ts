import type { FlowView, LiveEvents } from "../protocol";
import { readEvents } from "./api";
import { History } from "./history";

export const EMPTY: FlowView = {
  totals: {
    ...{ since: 0, batches: 0, records: 0, bytes: 0, sent: 0, delivered: 0, failed: 0, dropped: 0 },
    ...{ throttled: 0, objects: 0, twice: 0 },
  },
  ...{ buffers: [], batches: [], flushes: [], transforms: [] },
  ...{ objects: [], troubles: [], faults: [], instances: [] },
};

/** How long nothing may change until the numbers are taken to belong together. */
const SETTLED_MS = 600;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/** What is shown of a seat at one moment. */
export interface Shown {
  flow: FlowView;
  connected: boolean;
  /** How far the server's clock is ahead of this browser's. */
  ahead: number;
  /** When the flow was looked at, by the server's clock. */
  seen: number;
  settled: boolean;
}

/** The flow through one seat as it comes: drawn at most once a frame, with a history that does not grow. */
export class LiveSeat {
  readonly history = new History();
  private shown: Shown = { flow: EMPTY, connected: false, ahead: 0, seen: 0, settled: true };
  private frame = 0;
  private settling = 0;
  private retry = FIRST_RETRY_MS;
  private readonly ended = new AbortController();

  constructor(
    readonly seat: string,
    private readonly draw: (shown: Shown) => void,
    private readonly changed: (what: "steps" | "switches") => void,
  ) {
    void this.run();
  }

  end(): void {
    this.ended.abort();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.settling);
  }

  private async run(): Promise<void> {
    while (!this.ended.signal.aborted) {
      try {
        await readEvents(this.seat, this.ended.signal, ({ name, data }) => this.take(name, data));
      } catch {
        // Whatever it was, it is tried again; the page says that it is not connected.
      }
      if (this.ended.signal.aborted) return;
      this.show({ connected: false });
      await new Promise((resolve) => setTimeout(resolve, this.retry));
      this.retry = Math.min(LONGEST_RETRY_MS, this.retry * 2);
    }
  }

  private take(name: string, data: string): void {
    if (name === "changed") this.changed((JSON.parse(data) as LiveEvents["changed"]).what);
    if (name !== "flow") return;
    const { at, seen, patch } = JSON.parse(data) as LiveEvents["flow"];
    if (!this.shown.connected) {
      this.retry = FIRST_RETRY_MS;
      // What changed while nobody listened is not told again.
      this.changed("steps");
      this.changed("switches");
    }
    const flow = { ...this.shown.flow, ...patch };
    this.history.add(at, flow);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.show({ settled: true }), SETTLED_MS);
    this.show({ flow, seen, connected: true, ahead: at - Date.now(), settled: false });
  }

  private show(news: Partial<Shown>): void {
    this.shown = { ...this.shown, ...news };
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw(this.shown);
    });
  }
}
