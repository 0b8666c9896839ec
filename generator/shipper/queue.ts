import type { Emit } from "../happenings";
import type { CallLimits } from "./outlet";
import type { Pack } from "./pack";
import type { Spool } from "./spool";

export interface Bounds {
  /** Bytes of packs that may wait in memory; what comes on top goes to the spool. */
  memoryBytes: number;
  /** Bytes that may wait in the spool. */
  spoolBytes: number;
}

const MEBIBYTE = 1024 * 1024;

/** Two of the largest calls' worth in memory, and on disk more than a day's worth at ten lines a second. */
export const BOUNDS: Bounds = { memoryBytes: 8 * MEBIBYTE, spoolBytes: 256 * MEBIBYTE };

/** Packs that wait for the outlet, in order: first those in memory, then those in the spool. */
export class PackQueue {
  #memory: Pack[] = [];
  #memoryBytes = 0;
  #isFull = false;
  #isDiskBad = false;

  /**
   * @param isNeeded false for a pack of the spool that was acknowledged before it was left there
   * @param limits of a call
   */
  constructor(
    private readonly spool: Spool,
    private readonly isNeeded: (pack: Pack) => boolean,
    private readonly emit: Emit,
    private readonly limits: CallLimits,
    private readonly bounds: Bounds = BOUNDS,
  ) {}

  /** Lines in memory. */
  get buffered(): number {
    return this.#memory.reduce((sum, { lines }) => sum + lines, 0);
  }

  /** Lines in the spool alone. */
  get spooled(): number {
    return this.spool.lines;
  }

  /** Whether more lines may be made: false while memory is full, or must wait for the spool, and the disk takes no more. */
  hasRoom(): boolean {
    const isMemoryFree = this.#memoryBytes < this.bounds.memoryBytes && this.spool.lines === 0;
    if (isMemoryFree) this.#isDiskBad = false;
    const hasRoom = isMemoryFree || (!this.#isDiskBad && this.spool.bytes < this.bounds.spoolBytes);
    if (!hasRoom && !this.#isFull) this.emit({ kind: "spool-full", bytes: this.spool.bytes });
    this.#isFull = !hasRoom;
    return hasRoom;
  }

  /** Puts a pack at the end. */
  push(pack: Pack): void {
    const fits = this.#memoryBytes + pack.data.length <= this.bounds.memoryBytes;
    try {
      if (fits && this.spool.lines === 0) this.#hold(pack);
      else this.spool.append(pack);
    } catch (error) {
      // What was made is not dropped: memory takes it, and hasRoom sees to it that no more is made.
      if (!this.#isDiskBad)
        this.emit({ kind: "disk-failed", what: "write to the spool", message: String(error) });
      this.#isDiskBad = true;
      this.#hold(pack);
    }
  }

  /** Takes as many packs off the front as one call may hold. */
  take(): Pack[] {
    this.#refill();
    let bytes = 0;
    let count = 0;
    for (const { data } of this.#memory) {
      if (count === this.limits.records || bytes + data.length > this.limits.bytes) break;
      bytes += data.length;
      count++;
    }
    this.#memoryBytes -= bytes;
    return this.#memory.splice(0, count);
  }

  /** Puts packs back at the front, in their order. */
  giveBack(packs: readonly Pack[]): void {
    this.#memory.unshift(...packs);
    for (const { data } of packs) this.#memoryBytes += data.length;
  }

  /** Says that the outlet has a pack. */
  settle(pack: Pack): void {
    this.spool.settle(pack);
  }

  /** Leaves everything to the disk. @returns how many lines are there then */
  keep(): number {
    const fresh = this.#memory.filter(({ segment }) => segment === undefined);
    const loaded = this.#memory.filter(({ segment }) => segment !== undefined);
    this.spool.prepend(fresh);
    this.spool.close();
    this.#memory = [];
    this.#memoryBytes = 0;
    return this.spool.lines + loaded.reduce((sum, { lines }) => sum + lines, 0);
  }

  #hold(pack: Pack): void {
    this.#memory.push(pack);
    this.#memoryBytes += pack.data.length;
  }

  /** Half of the memory is for what comes from the spool, and never more than a call takes. */
  #refill(): void {
    const most = Math.min(this.limits.bytes, this.bounds.memoryBytes / 2);
    while (this.#memoryBytes < most) {
      const packs = this.spool.load();
      if (packs === undefined) return;
      for (const pack of packs) {
        if (this.isNeeded(pack)) this.#hold(pack);
        else this.spool.settle(pack);
      }
    }
  }
}
