import type { Origin } from "../kinesis-source/origin";
import { countLines, FIXED, headerBytes } from "./block";

/** Records on their way into a log, laid out as the block that they will be. */
export class PackedRecords {
  readonly lines: number;

  private constructor(
    /** The block, its arrival still open. */
    private readonly block: Buffer,
    /** Where each record begins behind the header, and behind the last one where it ends. */
    private readonly starts: Uint32Array,
  ) {
    this.lines = countLines(this.data, starts, 0, this.count);
    block.writeUInt32LE(this.count, 0);
    block.writeUInt32LE(this.lines, 4);
    for (let i = 0; i < this.count; i++) block.writeUInt32LE(this.lengthOf(i), FIXED + 4 * i);
  }

  /** @param origins of records that were read from a data stream, one a record */
  static of(records: readonly Uint8Array[], origins?: readonly Origin[]): PackedRecords {
    const starts = new Uint32Array(records.length + 1);
    for (const [i, { length }] of records.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
    const header = headerBytes(records.length);
    const behind = header + (starts[records.length] ?? 0);
    const rest = Buffer.from(origins ? JSON.stringify(origins) : "");
    const block = Buffer.allocUnsafe(behind + rest.length);
    block.set(rest, behind);
    for (const [i, record] of records.entries()) block.set(record, header + (starts[i] ?? 0));
    return new PackedRecords(block, starts);
  }

  /**
   * Takes over records that were written one behind the other.
   * @param block with room for the header before them, at its very start
   * @param starts where each begins behind the header, and behind the last one where it ends
   */
  static inPlace(block: Buffer, starts: Uint32Array): PackedRecords {
    return new PackedRecords(block, starts);
  }

  get count(): number {
    return this.starts.length - 1;
  }

  /** Bytes of all records. */
  get bytes(): number {
    return this.starts[this.count] ?? 0;
  }

  lengthOf(index: number): number {
    return (this.starts[index + 1] ?? 0) - (this.starts[index] ?? 0);
  }

  /** @returns the records with these indices, packed anew without their origins */
  filter(wanted: (index: number) => boolean): PackedRecords {
    const { data } = this;
    const kept: Buffer[] = [];
    for (let i = 0; i < this.count; i++)
      if (wanted(i)) kept.push(data.subarray(this.starts[i], this.starts[i + 1]));
    return PackedRecords.of(kept);
  }

  /** @returns the block as it goes into the log */
  arrived(arrival: number): Buffer {
    this.block.writeDoubleLE(arrival, 8);
    return this.block;
  }

  private get data(): Buffer {
    return this.block.subarray(headerBytes(this.count));
  }
}
