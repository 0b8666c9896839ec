import { PACK_BYTES } from "../shipper/packer";

const LF = 10;

/**
 * Joins messages to records of a delivery stream, each message as a line: many small ones in one record, since Firehose bills every
 * record as a multiple of 5 KB. A message that is longer than a record shall be is a record by itself; the broker takes none that a
 * record could not hold.
 * @param values of the messages, in their order; one without a value holds no line
 */
export function recordsOf(values: readonly (Buffer | null)[], most: number = PACK_BYTES): Buffer[] {
  const records: Buffer[] = [];
  let lines: Buffer[] = [];
  let bytes = 0;
  const close = (): void => {
    if (lines.length > 0) records.push(Buffer.concat(lines));
    lines = [];
    bytes = 0;
  };
  for (const value of values) {
    if (value === null || value.length === 0) continue;
    const line = value.at(-1) === LF ? value : Buffer.concat([value, Buffer.of(LF)]);
    if (bytes + line.length > most) close();
    lines.push(line);
    bytes += line.length;
  }
  close();
  return records;
}

/** Takes records apart into calls that each hold no more than one call may. */
export function callsOf(
  records: readonly Buffer[],
  limits: { readonly records: number; readonly bytes: number },
): Buffer[][] {
  const calls: Buffer[][] = [];
  let call: Buffer[] = [];
  let bytes = 0;
  for (const record of records) {
    if (call.length === limits.records || (call.length > 0 && bytes + record.length > limits.bytes)) {
      calls.push(call);
      call = [];
      bytes = 0;
    }
    call.push(record);
    bytes += record.length;
  }
  if (call.length > 0) calls.push(call);
  return calls;
}
