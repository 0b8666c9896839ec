/** What was read and not yet made into records: `bytes` from `position` to `limit`. */
export interface Unread {
  bytes: Buffer;
  position: number;
  limit: number;
}

/** Says where a record ends. */
export interface Splitter {
  /** @returns where the record that begins at `position` ends, or -1 where its end has not come yet */
  end(unread: Unread): number;
}

const NEWLINE = 0x0a;

/** @returns where the line that begins at `from` ends, behind its newline; -1 where that has not come yet */
export function lineEnd({ bytes, limit }: Unread, from: number): number {
  const at = bytes.subarray(0, limit).indexOf(NEWLINE, from);
  return at < 0 ? -1 : at + 1;
}

/** A record is a line, its newline included. */
export class Lines implements Splitter {
  end(unread: Unread): number {
    return lineEnd(unread, unread.position);
  }
}
