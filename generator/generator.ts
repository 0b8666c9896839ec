import type { Clock } from "./clock";
import type { Config } from "./config";
import { Deadline } from "./deadline";
import { Lines } from "./events/lines";
import type { Emit, Heartbeat } from "./happenings";
import { Packer } from "./shipper/packer";
import type { PackQueue } from "./shipper/queue";
import type { Shipper } from "./shipper/shipper";
import type { Journal } from "./state/journal";
import { bridges, splitByRun } from "./state/plan";

/** How long lines wait for others in their pack: at ten lines a second, packs of three billing steps. */
const LINGER_MS = 5_000;
const TICK_MS = 200;
/** Lines are made in portions, so that the shipper gets its turn when there is much to catch up with. */
const PORTION = 5_000;
const HEARTBEAT_MS = 10_000;
/** Time to send what is left; local clouds and systemd wait longer than this before they kill. */
const DRAIN_MS = 8_000;

export interface Parts {
  config: Config;
  journal: Journal;
  queue: PackQueue;
  shipper: Shipper;
  clock: Clock;
  emit: Emit;
}

/** Makes lines when they are due, whatever becomes of those before, and hands them to the shipper. */
export class Generator {
  readonly #packer = new Packer(LINGER_MS);
  #lines: Lines;
  #lagMs = 0;
  #isFirstPack = true;

  constructor(private readonly parts: Parts) {
    const { journal } = parts;
    this.#lines = new Lines(journal.timetable, journal.plan.next);
  }

  /** Runs until it is told to stop or its session is over, and has sent or kept every line then. */
  async run(stop: AbortSignal): Promise<void> {
    const { shipper, emit } = this.parts;
    const halt = new AbortController();
    stop.addEventListener("abort", () => halt.abort());
    if (stop.aborted) halt.abort();
    this.#begin();
    let failure: unknown;
    const shipping = shipper.run().catch((error: unknown) => {
      failure = error;
      halt.abort();
    });
    const ended = new AbortController();
    const beating = this.#beat(ended.signal);
    await this.#make(halt.signal);
    emit({
      kind: "stopping",
      why: failure ? "of an error" : stop.aborted ? "told to" : "the session is over",
    });
    await this.#drain(shipping);
    ended.abort();
    await beating;
    if (failure) throw failure;
  }

  /** Makes the lines again that an earlier process did not get through. */
  #begin(): void {
    const { config, journal, queue, emit } = this.parts;
    const { runs, remake, next } = journal.plan;
    const { start } = journal.timetable;
    emit({
      kind: "started",
      seat: config.seat,
      host: config.host,
      next,
      start: new Date(start).toISOString(),
    });
    let remade = 0;
    for (const { run, range } of remake.flatMap((range) => splitByRun(runs, range))) {
      const lines = new Lines(journal.timetableOf(run), range[0]);
      while (lines.sequence < range[1]) this.#pack(lines);
      this.#closePack();
      remade += range[1] - range[0];
    }
    if (remade + queue.spooled > 0) emit({ kind: "resumed", remade, spooled: queue.spooled });
  }

  async #make(halt: AbortSignal): Promise<void> {
    const { clock, config, journal } = this.parts;
    const end = journal.sessionStart + (config.sessionSeconds ?? Number.POSITIVE_INFINITY) * 1000;
    let last = clock.now();
    while (!halt.aborted && clock.now() < end) {
      const now = clock.now();
      if (!bridges(now - last)) this.#renew(now, now - last);
      last = now;
      const isBehind = this.#makeDue(now);
      if (this.#isFirstPack) this.#closePack();
      else this.#push(this.#packer.closeDue(now));
      await clock.wait(isBehind ? 0 : TICK_MS, halt);
    }
  }

  /** @returns whether more lines are due that could be made at once */
  #makeDue(now: number): boolean {
    const { queue } = this.parts;
    let made = 0;
    while (made < PORTION && this.#lines.due <= now && queue.hasRoom()) {
      this.#pack(this.#lines);
      made++;
    }
    this.#lagMs = Math.max(0, now - this.#lines.due);
    return made === PORTION;
  }

  /** The machine slept, or its clock was set: lines go on from now, as a server that was off has none of the time between. */
  #renew(now: number, jumpMs: number): void {
    const { journal, emit } = this.parts;
    const next = this.#lines.sequence;
    this.#closePack();
    const timetable = this.#tryDisk("write the state", () => journal.renew(next, now));
    if (!timetable) return;
    this.#lines = new Lines(timetable, next);
    emit({ kind: "schedule-renewed", jumpMs, next });
  }

  #tryDisk<T>(what: string, action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      this.parts.emit({ kind: "disk-failed", what, message: String(error) });
      return undefined;
    }
  }

  #pack(lines: Lines): void {
    const { sequence } = lines;
    this.#push(this.#packer.add(sequence, lines.next(), this.parts.clock.now()));
  }

  #closePack(): void {
    this.#push(this.#packer.close());
  }

  #push(pack: ReturnType<Packer["close"]>): void {
    if (!pack) return;
    this.#isFirstPack = false;
    this.parts.queue.push(pack);
    this.parts.shipper.wake();
  }

  async #drain(shipping: Promise<void>): Promise<void> {
    const { shipper, queue, journal, clock, emit } = this.parts;
    this.#closePack();
    shipper.finish();
    const deadline = new Deadline(clock, DRAIN_MS);
    deadline.signal.addEventListener("abort", () => shipper.giveUp());
    await shipping;
    deadline.end();
    // What the disk does not take is made again at the next start.
    const kept = this.#tryDisk("write to the spool", () => queue.keep()) ?? 0;
    this.#tryDisk("write the state", () => journal.close());
    emit({ kind: "heartbeat", heartbeat: this.#heartbeat() });
    emit({ kind: "stopped", sent: journal.sent, kept });
  }

  async #beat(ended: AbortSignal): Promise<void> {
    const { clock, emit } = this.parts;
    for (;;) {
      await clock.wait(HEARTBEAT_MS, ended);
      if (ended.aborted) return;
      emit({ kind: "heartbeat", heartbeat: this.#heartbeat() });
    }
  }

  #heartbeat(): Heartbeat {
    const { config, journal, queue, shipper } = this.parts;
    const { start, first, rate } = journal.timetable;
    return {
      host: config.host,
      seat: config.seat,
      start: new Date(start).toISOString(),
      first,
      rate,
      made: this.#lines.sequence,
      sent: journal.sent,
      buffered: this.#packer.waiting + queue.buffered + shipper.inFlight,
      spooled: queue.spooled,
      failedEntries: shipper.failedEntries,
      failedCalls: shipper.failedCalls,
      reason: shipper.reason,
      lagMs: this.#lagMs,
      ...shipper.facts,
    };
  }
}
