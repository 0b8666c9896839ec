import { Bucket } from "./bucket";

const MIB = 1024 * 1024;

/**
 * What one shard takes and gives in a second.
 * @see https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html
 */
const WRITE_RECORDS = 1000;
const WRITE_BYTES = MIB;
const READ_CALLS = 5;
const READ_BYTES = 2 * MIB;
const ITERATORS = 5;

/** Counts what goes into one shard and out of it. */
export class ShardLimits {
  private readonly records: Bucket;
  private readonly bytes: Bucket;
  private readonly reads: Bucket;
  private readonly readBytes: Bucket;
  private readonly iterators: Bucket;

  /** @param now milliseconds since 1970 */
  constructor(now: number) {
    this.records = new Bucket(WRITE_RECORDS, now);
    this.bytes = new Bucket(WRITE_BYTES, now);
    this.reads = new Bucket(READ_CALLS, now);
    this.readBytes = new Bucket(READ_BYTES, now);
    this.iterators = new Bucket(ITERATORS, now);
  }

  /**
   * Lets a record in, or not. One that is larger than a second's share gets in when the shard was quiet, and the shard then
   * takes nothing until the average is right again.
   */
  admitRecord(bytes: number, now: number): boolean {
    const fits = bytes <= this.bytes.available(now) || (bytes > WRITE_BYTES && this.bytes.isFull(now));
    if (!fits || this.records.available(now) < 1) return false;
    this.records.take(1);
    this.bytes.take(bytes);
    return true;
  }

  admitRead(now: number): boolean {
    if (this.reads.available(now) < 1 || this.readBytes.available(now) <= 0) return false;
    this.reads.take(1);
    return true;
  }

  /** Counts what a read gave. One that gave more than a second's share keeps the shard shut for as long as it should have taken: 10 MiB for 5 s. */
  countRead(bytes: number, now: number): void {
    if (bytes > READ_BYTES) this.readBytes.empty((bytes / READ_BYTES) * 1000);
    else if (this.readBytes.available(now) > 0) this.readBytes.take(bytes);
  }

  admitIterator(now: number): boolean {
    if (this.iterators.available(now) < 1) return false;
    this.iterators.take(1);
    return true;
  }
}
