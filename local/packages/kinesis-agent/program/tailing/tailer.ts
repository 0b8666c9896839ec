import type { Clock } from "../../../../core/clock";
import type { Flow } from "../config/flow";
import type { AgentLog } from "../log";
import { outgoing } from "../sending/outgoing";
import type { OutgoingRecord } from "../sending/record";
import type { Checkpoints } from "./checkpoints";
import type { FileSource } from "./file-source";
import { Parser } from "./parser";
import { Tracker } from "./tracker";

const LOGGER = "com.amazon.kinesis.streaming.agent.tailing.FileTailer";

/** Records that are read before what they are sent by has its turn. */
const SLICE = 2_000;

export interface Tailing {
  flow: Flow;
  source: FileSource;
  checkpoints: Checkpoints;
  clock: Clock;
  log: AgentLog;
  /** From 0 to below 1. */
  random(): number;
  /** @returns false where there is no room: the record is offered again */
  offer(record: OutgoingRecord): boolean;
}

/** Reads the files of one flow, and hands on their records. */
export class Tailer {
  readonly name: string;
  private readonly tracker: Tracker;
  private readonly parser: Parser;
  private held: OutgoingRecord | undefined;
  private isNewFile = false;
  /** Looks that failed one after the other. */
  private errors = 0;

  constructor(private readonly tailing: Tailing) {
    const { flow, source, clock, log } = tailing;
    this.name = `FileTailer[${flow.id}]`;
    this.tracker = new Tracker(source, clock, log);
    this.parser = new Parser(flow, clock, log);
  }

  get counts(): Readonly<Parser["counts"]> {
    return this.parser.counts;
  }

  /**
   * Finds the file to begin with: where an earlier run stopped, or the newest.
   * @throws Error when a file cannot be read, or an earlier run's cannot be told from the others
   */
  start(): void {
    const { flow, checkpoints, log } = this.tailing;
    const checkpoint = checkpoints.get(flow.id);
    if (!checkpoint) {
      this.tracker.start();
      this.parser.startWith(this.tracker.current);
    } else if (this.tracker.resume(checkpoint) && this.parser.goOnWith(this.tracker.current)) {
      const place = `${this.tracker.current?.path}@${checkpoint.offset}`;
      log.info(LOGGER, `${this.name}: Successfully started tailing from previous checkpoint ${place}`);
    } else {
      const place = `${checkpoint.path}@${checkpoint.offset}`;
      log.warn(LOGGER, `${this.name}: Failed to start tailing from previous checkpoint ${place}`);
      this.parser.startWith(this.tracker.current);
    }
    this.isNewFile = this.parser.isParsing;
  }

  /**
   * Looks at the files once, and reads what there is.
   * @returns whether there may be more to read at once
   */
  poll(): boolean {
    const { log } = this.tailing;
    let handedOn = 0;
    try {
      if (this.update()) {
        this.isNewFile = false;
        handedOn = this.handOn();
        if (this.parser.isAtEnd && this.tracker.nextFile())
          this.isNewFile = this.parser.goOnWith(this.tracker.current);
      }
      this.errors = 0;
    } catch (error) {
      this.errors++;
      log.error(
        LOGGER,
        `${this.name}: Error when processing current input file or when tracking its status (consecutive errors: ${this.errors}).`,
        error as Error,
        this.name,
      );
    }
    return handedOn > 0 || this.isNewFile;
  }

  /** Bytes and files that have not been read yet. */
  behind(): { bytes: number; files: number } {
    const { pending, current } = this.tracker;
    const unread = current?.channel ? current.channel.size - current.channel.position : 0;
    const bytes = pending.reduce((sum, { size }) => sum + size, this.parser.bytesLeft + unread);
    return { bytes, files: pending.length };
  }

  stop(): void {
    this.parser.stop("Parsing is reset by caller.");
    this.tracker.stop();
  }

  private update(): boolean {
    const { flow, clock, log } = this.tailing;
    const { tracker, parser } = this;
    const isDue = clock.now() - tracker.lastRefresh >= flow.maxTimeBetweenRefreshes;
    if (isDue || tracker.mustRefresh()) {
      const before = tracker.current;
      if (tracker.refresh()) parser.goOnWith(tracker.current);
      else {
        if (before)
          log.warn(
            LOGGER,
            `${this.name}: Parsing was reset when switching to new file ${tracker.current ?? null} (from ${before})!`,
          );
        parser.switchTo(tracker.current);
      }
    } else if (!parser.isParsing && tracker.current) parser.goOnWith(tracker.current);
    return parser.isParsing;
  }

  /** @returns how many records were handed on */
  private handOn(): number {
    for (let count = 0; count < SLICE; count++) {
      const record = this.held ?? this.next();
      this.held = undefined;
      if (!record) return count;
      if (!this.tailing.offer(record)) {
        this.held = record;
        return count;
      }
    }
    return SLICE;
  }

  /** @returns the next record that shall be sent */
  private next(): OutgoingRecord | undefined {
    const { flow, log, random } = this.tailing;
    for (let read = this.parser.next(); read; read = this.parser.next()) {
      const made = outgoing(flow, read, random);
      if (made?.isCut)
        log.warn(
          LOGGER,
          `${this.name}: Truncated a record in ${read.file}, because it exceeded the the configured max record size: ${flow.kind.mostRecordBytes}`,
        );
      if (made) return made.record;
    }
    return undefined;
  }
}
