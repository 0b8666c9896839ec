/** Bytes past the end that may be read or written in words without a look at the limit. */
const SLACK = 512;

/**
 * A buffer that is kept from call to call and only grows, since allocating one for each of thousands of small records
 * costs more than the work on them. `view` and `bytes` are the same memory.
 */
export class Scratch {
  bytes: Buffer;
  view: DataView;

  constructor(capacity: number) {
    [this.bytes, this.view] = allocate(capacity);
  }

  /** Makes room for `size` bytes (and the slack); what was written before stays. */
  reserve(size: number): void {
    if (size + SLACK <= this.bytes.length) return;
    const kept = this.bytes;
    [this.bytes, this.view] = allocate(size * 2);
    kept.copy(this.bytes);
  }
}

function allocate(capacity: number): [Buffer, DataView] {
  const memory = new ArrayBuffer(capacity + SLACK);
  return [Buffer.from(memory), new DataView(memory)];
}
