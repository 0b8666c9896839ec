import { join } from "node:path";
import type { Config } from "../../generator/config";
import { Generator } from "../../generator/generator";
import type { Happening, Heartbeat } from "../../generator/happenings";
import { type Bounds, PackQueue } from "../../generator/shipper/queue";
import { Shipper } from "../../generator/shipper/shipper";
import { Spool } from "../../generator/shipper/spool";
import { Journal } from "../../generator/state/journal";
import { FakeClock } from "./fake-clock";
import { FakeStream } from "./fake-stream";

export const CONFIG: Config = {
  region: "us-east-1",
  seat: "s01",
  host: "web1",
  rate: 10,
  sessionSeconds: undefined,
  logGroup: undefined,
  stateDirectory: "",
};

/** One life of a generator in a state directory, on a clock of its own. When the clock stands still, so does it: killed. */
export class Life {
  readonly happenings: Happening[] = [];
  readonly journal: Journal;
  readonly queue: PackQueue;
  readonly running: Promise<void>;
  readonly #stop = new AbortController();

  constructor(
    readonly directory: string,
    readonly clock = new FakeClock(),
    readonly stream = new FakeStream(),
    config: Partial<Config> = {},
    bounds?: Bounds,
  ) {
    const emit = (happening: Happening) => this.happenings.push(happening);
    const whole = { ...CONFIG, ...config, stateDirectory: directory };
    const spool = new Spool(join(directory, "spool"), emit, 20_000);
    const sessionMs = (whole.sessionSeconds ?? Number.POSITIVE_INFINITY) * 1000;
    this.journal = new Journal(directory, whole, sessionMs, spool.found, clock.now(), emit);
    this.queue = new PackQueue(
      spool,
      (pack) => !this.journal.isAcknowledged(pack),
      emit,
      stream.limits,
      bounds,
    );
    const shipper = new Shipper(stream, this.queue, this.journal, clock, () => 0.5, emit);
    const parts = { config: whole, journal: this.journal, queue: this.queue, shipper, clock, emit };
    this.running = new Generator(parts).run(this.#stop.signal);
  }

  stop(): void {
    this.#stop.abort();
  }

  get kinds(): string[] {
    return this.happenings.map(({ kind }) => kind).filter((kind) => kind !== "heartbeat");
  }

  get heartbeats(): Heartbeat[] {
    return this.happenings.flatMap((happening) =>
      happening.kind === "heartbeat" ? [happening.heartbeat] : [],
    );
  }
}

/** @returns the sequences that lines carry, in their order */
export function sequencesOf(lines: readonly string[]): number[] {
  return lines.map((line) => Number(/^\S+ web1\.(\d+) /.exec(line)?.[1]));
}

/** @returns 0 to count − 1 */
export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, sequence) => sequence);
}
