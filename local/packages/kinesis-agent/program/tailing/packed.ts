import { lineEnd, type Splitter, type Unread } from "./splitters";

/** A record is as many whole lines as there are, up to a number of bytes; a longer line is one of its own. */
export class Packed implements Splitter {
  constructor(private readonly bytes: number) {}

  end(unread: Unread): number {
    let last = -1;
    for (let next = lineEnd(unread, unread.position); next >= 0; next = lineEnd(unread, next)) {
      if (last >= 0 && next - unread.position > this.bytes) return last;
      last = next;
    }
    return last;
  }
}
