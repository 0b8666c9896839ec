import { createWriteStream, renameSync, type WriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Clock } from "../../../core/clock";

/** Bytes of the console that EC2 keeps, and of one journal file. */
const CONSOLE_BYTES = 64 * 1024;
const FILE_BYTES = 16 * 1024 * 1024;
/** What a slow disk may keep waiting; what comes beyond stands on the console alone. */
const MOST_WAITING = 8 * 1024 * 1024;
/** A longer line is cut. */
const LONGEST = 48 * 1024;

/** What an instance prints: the newest of it in memory as the console's output, more of it in a file that is cut when it is full. */
export class Journal {
  private console = "";
  private file: WriteStream | undefined;
  private written = 0;
  private readonly lastLines = new Map<string, string>();

  constructor(
    private readonly path: string,
    private readonly clock: Clock,
    private readonly listener: (line: string) => void,
  ) {}

  /** Goes on with the file that is there. */
  async open(): Promise<void> {
    this.written = await stat(this.path).then(
      ({ size }) => size,
      () => 0,
    );
    this.openFile();
  }

  /** @param source unit or program that prints it */
  write(source: string, text: string): void {
    const line = text.replace(/\n$/, "").slice(0, LONGEST);
    if (line.trim() !== "") this.lastLines.set(source, line);
    const time = new Date(this.clock.now()).toISOString();
    const full = `${time} ${source}: ${line}\n`;
    this.console = (this.console + full).slice(-CONSOLE_BYTES);
    this.writeFile(full);
    this.listener(full);
  }

  /** @returns the newest 64 KiB */
  output(): string {
    return this.console;
  }

  /** @returns the last line that a source printed */
  last(source: string): string | undefined {
    return this.lastLines.get(source);
  }

  close(): Promise<void> {
    const { file } = this;
    this.file = undefined;
    return new Promise((resolve) => (file ? file.end(resolve) : resolve()));
  }

  private openFile(): void {
    this.file = createWriteStream(this.path, { flags: "a" });
    // A full disk costs the journal, not the instance.
    this.file.on("error", () => undefined);
  }

  private writeFile(text: string): void {
    if (!this.file || this.file.writableLength > MOST_WAITING) return;
    this.file.write(text);
    this.written += Buffer.byteLength(text);
    if (this.written < FILE_BYTES) return;
    this.written = 0;
    this.file.end();
    try {
      // At once, so that what opens next is a new file.
      renameSync(this.path, `${this.path}.old`);
    } catch {
      // The file could not be opened, and cannot be now.
    }
    this.openFile();
  }
}
