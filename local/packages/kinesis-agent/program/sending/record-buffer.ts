import type { TrackedFile } from "../tailing/tracked-file";
import { type OutgoingRecord, sizeOf } from "./record";

/** Records that are sent in one request. */
export class RecordBuffer {
  private records_: OutgoingRecord[] = [];
  private bytes_ = 0;
  private since: number | undefined;
  private last: OutgoingRecord | undefined;

  /** @param id numbers all buffers in the order in which they were begun */
  constructor(readonly id: number) {}

  get records(): readonly OutgoingRecord[] {
    return this.records_;
  }

  get bytes(): number {
    return this.bytes_;
  }

  add(record: OutgoingRecord, now: number): void {
    this.records_.push(record);
    this.bytes_ += sizeOf(record);
    this.since ??= now;
    this.last = record;
  }

  age(now: number): number {
    return this.since === undefined ? 0 : now - this.since;
  }

  /** Leaves the records that these indices name: those that a request has not brought through. */
  keep(indices: readonly number[]): void {
    this.records_ = indices.flatMap((index) => this.records_[index] ?? []);
    this.bytes_ = this.records_.reduce((sum, record) => sum + sizeOf(record), 0);
  }

  /** @returns how far the file has been sent once this buffer has been */
  get end(): { file: TrackedFile; offset: number } | undefined {
    return this.last && { file: this.last.file, offset: this.last.end };
  }

  toString(): string {
    return `RecordBuffer(id=${this.id},records=${this.records_.length},bytes=${this.bytes_})`;
  }
}
