import { incompleteBody } from "../errors";

/** A line of an aws-chunked body (a chunk's size and signature, a trailer) is never longer. */
const LONGEST_LINE = 8192;

/** Reads a stream of chunks by lines and by counts of bytes. */
export class ByteReader {
  private held: Uint8Array = new Uint8Array(0);
  private readonly source: AsyncIterator<Uint8Array>;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /**
   * @returns the next line without its end (LF or CRLF); undefined at the end of the stream
   * @throws AwsError IncompleteBody when the stream ends within a line, or the line does not end
   */
  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.held.indexOf(0x0a);
      if (end >= 0) {
        const line = Buffer.from(this.held.subarray(0, end)).toString("latin1");
        this.held = this.held.subarray(end + 1);
        return line.endsWith("\r") ? line.slice(0, -1) : line;
      }
      if (this.held.length > LONGEST_LINE) throw incompleteBody();
      const begun = this.held.length > 0;
      if (await this.more()) continue;
      if (begun) throw incompleteBody();
      return undefined;
    }
  }

  /**
   * Gives exactly this many bytes, in the pieces in which they come.
   * @throws AwsError IncompleteBody when there are fewer
   */
  async *bytes(count: number): AsyncGenerator<Uint8Array> {
    for (let left = count; left > 0; ) {
      if (this.held.length === 0 && !(await this.more())) throw incompleteBody();
      const piece = this.held.subarray(0, left);
      this.held = this.held.subarray(piece.length);
      left -= piece.length;
      if (piece.length > 0) yield piece;
    }
  }

  private async more(): Promise<boolean> {
    const { done, value } = await this.source.next();
    if (done) return false;
    this.held = this.held.length === 0 ? value : Buffer.concat([this.held, value]);
    return true;
  }
}
