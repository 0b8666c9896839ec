import type { Flow } from "../config/flow";
import { type OutgoingRecord, sizeOf } from "./record";
import { RecordBuffer } from "./record-buffer";

/** Records are collected until a buffer is full or old enough; then it waits to be sent, behind those that are sent again. */
export class PublishingQueue {
  private current: RecordBuffer;
  private readonly fresh: RecordBuffer[] = [];
  private readonly again: RecordBuffer[] = [];
  private isOpen = true;
  private wake: () => void = () => undefined;

  /** @param nextId gives every buffer of the agent its own number, in order */
  constructor(
    private readonly flow: Flow,
    private readonly nextId: () => number,
  ) {
    this.current = new RecordBuffer(nextId());
  }

  /** @returns false where there is no room: whoever reads waits with this record */
  offer(record: OutgoingRecord, now: number): boolean {
    if (!this.isOpen) return false;
    const { maxBufferBytes, maxBufferRecords } = this.flow;
    const { records, bytes } = this.current;
    const isFull = bytes + sizeOf(record) > maxBufferBytes || records.length >= maxBufferRecords;
    if (records.length > 0 && isFull && !this.release()) return false;
    this.current.add(record, now);
    return true;
  }

  /** Lets a buffer go that is full or old enough. */
  check(now: number): void {
    const { maxBufferAge, maxBufferBytes, maxBufferRecords } = this.flow;
    const { records, bytes } = this.current;
    if (records.length === 0) return;
    if (
      bytes >= maxBufferBytes ||
      records.length >= maxBufferRecords ||
      this.current.age(now) >= maxBufferAge
    )
      this.release();
  }

  /** Puts back a buffer of which records were not brought through. @returns false when the agent ends */
  retry(buffer: RecordBuffer): boolean {
    if (!this.isOpen) return false;
    this.again.push(buffer);
    this.wake();
    return true;
  }

  /** @returns the next buffer; undefined when the agent ends */
  async take(now: () => number): Promise<RecordBuffer | undefined> {
    for (;;) {
      this.check(now());
      if (!this.isOpen) return undefined;
      const buffer = this.again.shift() ?? this.fresh.shift();
      if (buffer) {
        this.check(now());
        return buffer;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** Takes nothing more, and drops what has not been sent: it is read again at the next start. */
  close(): void {
    this.isOpen = false;
    this.fresh.length = 0;
    this.again.length = 0;
    this.wake();
  }

  private release(): boolean {
    if (!this.isOpen || this.fresh.length >= this.flow.publishQueueCapacity) return false;
    this.fresh.push(this.current);
    this.current = new RecordBuffer(this.nextId());
    this.wake();
    return true;
  }
}
