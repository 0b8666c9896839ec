import type { Clock } from "../../../../core/clock";
import type { Flow } from "../config/flow";
import type { AgentLog } from "../log";
import type { Checkpoints } from "../tailing/checkpoints";
import { PublishingQueue } from "./publishing-queue";
import type { OutgoingRecord } from "./record";
import type { RecordBuffer } from "./record-buffer";
import type { Sender } from "./sender";
import type { Slots } from "./slots";
import { Throttle } from "./throttle";

const LOGGER = "com.amazon.kinesis.streaming.agent.tailing.AsyncPublisher";

/** What the publishers of an agent share. */
export interface Sending {
  clock: Clock;
  log: AgentLog;
  checkpoints: Checkpoints;
  slots: Slots;
  /** From 0 to below 1. */
  random(): number;
  /** Numbers buffers. */
  nextId(): number;
}

/** Sends what one flow collects, several requests at a time, again until it has come through, and notes how far. */
export class Publisher {
  /** Records that have come through. */
  sent = 0;
  private readonly queue: PublishingQueue;
  private readonly throttle: Throttle;
  private readonly underWay = new Set<Promise<void>>();
  /** Number of the newest buffer that was sent: an older one that comes later sets nothing back. */
  private committed = -1;
  private isOpen = true;
  private readonly ended: Promise<void>;

  constructor(
    private readonly flow: Flow,
    private readonly sender: Sender,
    private readonly sending: Sending,
  ) {
    const { clock, random, nextId } = sending;
    this.queue = new PublishingQueue(flow, nextId);
    this.throttle = new Throttle(flow.retryInitialBackoff, flow.retryMaxBackoff, clock, random);
    this.ended = this.run();
  }

  /** @returns false where there is no room */
  offer(record: OutgoingRecord): boolean {
    return this.queue.offer(record, this.sending.clock.now());
  }

  /** Lets a buffer go that has become old enough: called every second. */
  heartbeat(): void {
    this.queue.check(this.sending.clock.now());
  }

  /** Drops what has not been sent. @returns once the requests that are under way have ended */
  async close(): Promise<void> {
    this.isOpen = false;
    this.queue.close();
    this.throttle.abort();
    await this.ended;
    await Promise.all(this.underWay);
    this.sender.close();
  }

  private async run(): Promise<void> {
    while (this.isOpen) {
      await this.throttle.wait();
      const buffer = await this.queue.take(() => this.sending.clock.now());
      if (!buffer) return;
      const free = await this.sending.slots.take();
      if (!this.isOpen) return free();
      const request = this.send(buffer).finally(() => {
        free();
        this.underWay.delete(request);
      });
      this.underWay.add(request);
    }
  }

  private async send(buffer: RecordBuffer): Promise<void> {
    let codes: (string | undefined)[];
    try {
      codes = await this.sender.send(buffer.records);
    } catch (error) {
      const { name, message } = error as Error;
      this.throttle.failed(1);
      this.sending.log.error(
        LOGGER,
        `AsyncPublisher[${this.flow.id}]:${buffer} Retriable send error (${name}: ${message}). Will retry.`,
        undefined,
        "sender-0",
      );
      this.queue.retry(buffer);
      return;
    }
    const failed = buffer.records.flatMap((_, i) => (codes[i] === undefined ? [] : [i]));
    this.sent += buffer.records.length - failed.length;
    if (failed.length > 0) {
      this.throttle.failed(failed.length / buffer.records.length);
      buffer.keep(failed);
      this.queue.retry(buffer);
      return;
    }
    this.note(buffer);
    this.throttle.succeeded();
  }

  private note({ id, end }: RecordBuffer): void {
    if (id <= this.committed || !end) return;
    this.committed = id;
    try {
      this.sending.checkpoints.save(this.flow.id, end.file, end.offset);
    } catch (error) {
      this.sending.log.error(
        LOGGER,
        `AsyncPublisher[${this.flow.id}]: Error in onSendSuccess`,
        error as Error,
        "sender-0",
      );
    }
  }
}
