import { lineEnd, type Splitter, type Unread } from "./splitters";

/**
 * A record goes on until a line that begins as the pattern says, or until the last whole line that there is: a record that is
 * written in two goes becomes two.
 */
export class MultiLine implements Splitter {
  constructor(private readonly start: RegExp) {}

  end(unread: Unread): number {
    const { bytes, position, limit } = unread;
    let from = lineEnd(unread, position);
    if (from < 0) return -1;
    for (let next = lineEnd(unread, from); next >= 0; next = lineEnd(unread, from)) {
      if (this.start.test(bytes.toString("utf8", from, next))) return from;
      from = next;
    }
    return limit < bytes.length && from === limit ? limit : -1;
  }
}
