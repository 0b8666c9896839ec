import type { FlowView } from "../protocol";

/** Two minutes, four samples a second. */
const SAMPLES = 480;
const STEP_MS = 250;

/** How full both buffers were, as uPlot takes it: seconds since 1970, and bytes. */
export interface Series {
  times: number[];
  processing: number[];
  delivery: number[];
}

/** The last two minutes of a seat's buffers; it never grows beyond them. */
export class History {
  private times: number[] = [];
  private processing: number[] = [];
  private delivery: number[] = [];

  /** @param at milliseconds since 1970 */
  add(at: number, { buffers }: Pick<FlowView, "buffers">): void {
    const last = this.times.at(-1);
    const slot = Math.floor(at / STEP_MS) * (STEP_MS / 1000);
    if (last !== undefined && slot < last) return;
    const bytes = (name: string): number => buffers.find(({ buffer }) => buffer === name)?.bytes ?? 0;
    if (slot === last) {
      this.processing[this.processing.length - 1] = bytes("processing");
      this.delivery[this.delivery.length - 1] = bytes("delivery");
      return;
    }
    this.times.push(slot);
    this.processing.push(bytes("processing"));
    this.delivery.push(bytes("delivery"));
    if (this.times.length <= SAMPLES) return;
    this.times.shift();
    this.processing.shift();
    this.delivery.shift();
  }

  get series(): Series {
    return { times: this.times, processing: this.processing, delivery: this.delivery };
  }
}
