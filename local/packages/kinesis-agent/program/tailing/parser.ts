import type { Clock } from "../../../../core/clock";
import type { Flow } from "../config/flow";
import type { AgentLog } from "../log";
import type { AgentRecord } from "../sending/record";
import { lineEnd, type Unread } from "./splitters";
import type { Channel, TrackedFile } from "./tracked-file";

/** Makes records of the file that is read, a chunk at a time. What has no end yet stays until more of the file comes. */
export class Parser {
  readonly counts = { bytesConsumed: 0, recordsParsed: 0, recordsProcessed: 0, recordsSkipped: 0 };
  private readonly name: string;
  private readonly logger: string;
  private file: TrackedFile | undefined;
  private channel: Channel | undefined;
  /** Where the next chunk begins, as far as this parser has read. */
  private offset = -1;
  private headersToSkip = 0;
  private unread: Unread | undefined;
  /** File and place from which `unread` was read. */
  private from: { file: TrackedFile; start: number } | undefined;
  /** What is left unread belongs to a file that is read no more. */
  private hasEnded = false;
  private isExhausted = false;

  constructor(
    private readonly flow: Flow,
    private readonly clock: Clock,
    private readonly log: AgentLog,
  ) {
    const part = `${flow.kind.label}Parser`;
    this.name = `${part}[${flow.id}]`;
    this.logger = `com.amazon.kinesis.streaming.agent.tailing.${part}`;
  }

  get isParsing(): boolean {
    return this.file !== undefined;
  }

  get isAtEnd(): boolean {
    return this.channel !== undefined && this.offset === this.channel.size;
  }

  get bytesLeft(): number {
    return this.unread ? this.unread.limit - this.unread.position : 0;
  }

  /** Begins a first file, where the flow says: at its start, or behind its last whole record. */
  startWith(file: TrackedFile | undefined): void {
    this.switchTo(file);
    if (this.flow.initialPosition === "END_OF_FILE" && this.file && this.skipHeaders()) this.goToEnd();
  }

  /** Begins another file; what was not yet made into records is dropped. */
  switchTo(file: TrackedFile | undefined): void {
    this.stop("Parsing is reset by caller.");
    this.goOnWith(file);
  }

  /** Goes on with the same file under whatever name, or with the next: then what is left of this one still becomes records. */
  goOnWith(file: TrackedFile | undefined): boolean {
    if (!file?.channel) {
      this.stop("Parsing is reset by caller.");
      return false;
    }
    const { position } = file.channel;
    if (!this.file) {
      this.log.info(this.logger, `${this.name}: Opening ${file.path} for parsing.`);
      this.hasEnded = true;
    } else {
      this.hasEnded ||= this.offset !== position;
      if (file.id !== this.file.id || file.path !== this.file.path)
        this.log.info(this.logger, `${this.name}: Continuing to parse ${file.path}.`);
    }
    this.file = file;
    this.channel = file.channel;
    this.offset = position;
    this.headersToSkip = position === 0 ? this.flow.skipHeaderLines : 0;
    return true;
  }

  stop(reason: string): void {
    this.file = undefined;
    this.channel = undefined;
    this.offset = -1;
    this.headersToSkip = 0;
    this.drop(reason);
  }

  /** @returns the next record, undefined where none is whole yet */
  next(): AgentRecord | undefined {
    if (!this.unread || this.isExhausted) this.readMore();
    const record = this.take();
    if (record) return record;
    this.isExhausted = true;
    this.readMore();
    return this.take();
  }

  private take(): AgentRecord | undefined {
    const { unread } = this;
    if (!unread) return undefined;
    const { position, limit, bytes } = unread;
    const end = this.flow.splitter.end(unread);
    if (end >= 0) {
      unread.position = end;
      return this.record(position, end);
    }
    if (position === 0 && limit === bytes.length) return this.takeRunaway(unread);
    this.isExhausted = true;
    return undefined;
  }

  /** A record that is larger than what is read at once: that much of it is one, and the rest of it is dropped. */
  private takeRunaway(unread: Unread): AgentRecord | undefined {
    this.log.warn(
      this.logger,
      `${this.name}: Detected record larger than buffer size (${unread.limit} bytes) in ${this.from?.file} at offset ${this.from?.start}. Discarding data until next record.`,
    );
    unread.position = unread.limit;
    const record = this.record(0, unread.limit);
    while (this.readChunk() > 0 && this.unread) {
      const end = this.flow.splitter.end(this.unread);
      const dropped = end > 0 ? end : this.unread.limit;
      this.reportDropped(0, dropped, "Runaway record.");
      this.unread.position = dropped;
      if (end > 0) break;
    }
    return record;
  }

  private record(start: number, end: number): AgentRecord | undefined {
    const { unread, from, flow } = this;
    if (!unread || !from) return undefined;
    const data = unread.bytes.subarray(start, end);
    if (flow.footer?.test(data.toString().trim())) {
      this.stop("End of file reached, file footer pattern matched");
      return undefined;
    }
    const { file } = from;
    const made = this.convert(data);
    this.counts.recordsParsed++;
    return { ...(made && { data: made }), file, end: from.start + end };
  }

  /** @returns undefined for a record that shall not be sent */
  private convert(data: Buffer): Buffer | undefined {
    if (this.flow.converters.length === 0) return data;
    try {
      let text: string | undefined = data.toString();
      for (const converter of this.flow.converters)
        if (text !== undefined) text = converter(text, this.clock.now());
      if (text !== undefined) this.counts.recordsProcessed++;
      else {
        this.counts.recordsSkipped++;
        this.log.warn(this.logger, "1 record parsed but skipped for processing and delivering");
      }
      return text === undefined ? undefined : Buffer.from(text);
    } catch (error) {
      const { message } = error as Error;
      this.log.warn(this.logger, `Cannot process input data: ${message}, falling back to raw data.`);
      return data;
    }
  }

  private readMore(): void {
    if (!this.file) return;
    this.skipHeaders();
    this.readChunk();
  }

  /** @returns how many bytes came */
  private readChunk(): number {
    const { channel, file } = this;
    if (!channel || !file) return 0;
    const unread = this.makeRoom();
    this.from = { file, start: channel.position - unread.limit };
    const bytes = channel.read(unread.bytes, unread.limit);
    unread.limit += bytes;
    this.offset = channel.position;
    if (bytes > 0) this.isExhausted = false;
    this.counts.bytesConsumed += bytes;
    return bytes;
  }

  /** Records refer to the bytes that they were made of, so a full buffer is left to them and another takes what is left over. */
  private makeRoom(): Unread {
    if (this.unread && this.hasEnded) this.drop("New file was openeded.");
    this.hasEnded = false;
    const { unread } = this;
    if (unread && unread.limit < unread.bytes.length) return unread;
    const bytes = Buffer.alloc(this.flow.kind.mostBatchBytes);
    const limit = unread ? unread.bytes.copy(bytes, 0, unread.position, unread.limit) : 0;
    this.unread = { bytes, position: 0, limit };
    return this.unread;
  }

  /** @returns whether all were there to skip */
  private skipHeaders(): boolean {
    while (this.headersToSkip > 0) {
      const end = this.unread && !this.hasEnded ? lineEnd(this.unread, this.unread.position) : -1;
      if (end >= 0 && this.unread) {
        this.unread.position = end;
        this.headersToSkip--;
      } else if (this.readChunk() <= 0) return false;
    }
    return true;
  }

  private goToEnd(): void {
    const { channel, file } = this;
    if (!channel || !file) return;
    const last = Math.max(this.offset, file.size - this.flow.kind.mostBatchBytes, 0);
    this.forget();
    channel.position = last;
    this.offset = last;
    if (this.readChunk() <= 0 || !this.unread) return;
    for (let end = 0; end >= 0; end = this.flow.splitter.end(this.unread)) this.unread.position = end;
  }

  private drop(reason: string): void {
    if (!this.unread) return;
    if (this.bytesLeft > 0) this.reportDropped(this.unread.position, this.bytesLeft, reason);
    this.forget();
  }

  private forget(): void {
    this.unread = undefined;
    this.from = undefined;
    this.isExhausted = false;
    this.hasEnded = false;
  }

  private reportDropped(position: number, length: number, reason: string): void {
    this.log.warn(
      this.logger,
      `${this.name}: Discarded ${length} bytes from ${this.from?.file} at offset ${(this.from?.start ?? 0) + position}. Reason: ${reason}`,
    );
  }
}
