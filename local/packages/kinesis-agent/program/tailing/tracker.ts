import type { Clock } from "../../../../core/clock";
import type { AgentLog } from "../log";
import type { Checkpoint } from "./checkpoints";
import type { FileSource } from "./file-source";
import { Rotation } from "./rotation";
import { TrackedFile } from "./tracked-file";

const LOGGER = "com.amazon.kinesis.streaming.agent.tailing.SourceFileTracker";

/**
 * Follows the files of one flow over their rotations: knows which is read, and which newer ones come behind it.
 *
 *   none ──a file appears──▶ reading ──renamed, copied and cut──▶ reading the same on ──its end──▶ the next newer
 *                               └──gone, or nothing explains it──▶ the newest, from its start
 */
export class Tracker {
  /** The file that is read; open, but while none has been found. */
  current: TrackedFile | undefined;
  lastRefresh = 0;
  private index = -1;
  private snapshot: readonly TrackedFile[] | undefined;

  constructor(
    private readonly source: FileSource,
    private readonly clock: Clock,
    private readonly log: AgentLog,
  ) {}

  /** Files that were written after the one that is read. */
  get pending(): readonly TrackedFile[] {
    return this.snapshot && this.index > 0 ? this.snapshot.slice(0, this.index) : [];
  }

  /** Begins with the newest file, where there is one. */
  start(): void {
    this.begin(this.source.list());
  }

  /**
   * Begins where an earlier run stopped.
   * @returns whether the file was found; otherwise the newest is read from its start
   * @throws Error when the files are such that the agent gives up
   */
  resume({ path, id, modified, size, offset }: Checkpoint): boolean {
    const file = new TrackedFile(path, id, modified, size);
    this.current = file;
    this.snapshot = [file];
    this.index = 0;
    const files = this.source.list();
    if (!this.follow(files, file)) return false;
    const found = this.current;
    if (found.size < offset) {
      this.report(
        `Checkpoint offset (${offset}) is beyound the end of the current file. This suggests that we failed to track the correct file referenced in the checkpoint.`,
        files,
      );
      this.startOver(files);
      return false;
    }
    found.channel?.close();
    this.source.open(found, offset);
    return true;
  }

  /** A quick look: whether files came or went, or the one that is read is another or shorter. */
  mustRefresh(): boolean {
    if (!this.snapshot || this.source.count() !== this.snapshot.length) return true;
    if (!this.current) return false;
    const now = this.source.find(this.current.path);
    return !now || now.id !== this.current.id || now.size < this.current.size;
  }

  /**
   * Looks at the folder anew.
   * @returns whether the file that was read is still read, where it was left
   */
  refresh(): boolean {
    const files = this.source.list();
    let isFollowed = false;
    if (!this.current) this.begin(files);
    else {
      try {
        isFollowed = this.follow(files, this.current);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
        this.log.error(
          LOGGER,
          `${this.source.pattern.text}: File tracker state is inconsistent; resetting tailing to recover.`,
          error as Error,
        );
        this.stop(files);
      }
    }
    this.lastRefresh = this.clock.now();
    return isFollowed;
  }

  /** The file has been read to its end. @returns whether a newer one is read now */
  nextFile(): boolean {
    const { channel } = this.current ?? {};
    if (channel && channel.position < channel.size) return false;
    if (!this.snapshot || this.pending.length === 0) return false;
    this.read(this.snapshot, this.index - 1, 0);
    return true;
  }

  private begin(files: readonly TrackedFile[]): void {
    this.snapshot = files;
    if (files.length > 0) this.read(files, 0, 0);
  }

  private follow(files: readonly TrackedFile[], open: TrackedFile): boolean {
    const rotation = new Rotation(this.snapshot ?? [], files, open);
    for (const anomaly of rotation.anomalies()) this.report(anomaly, files);
    const { index } = rotation;
    if (rotation.isNone) return this.goOn(files, index, open);
    if (rotation.allAreGone) return this.lose("All files have gone away!", files);
    if (index < 0) {
      const isThere = files.some(({ path }) => path === open.path);
      const how = isThere ? " (path exists, but file ID is different)" : "";
      return this.lose(`Current file was not found${how}.`, files);
    }
    if (!rotation.isTruncated) return this.goOn(files, index, open);
    const copy = rotation.findCopy();
    if (copy < 0)
      return this.lose(
        "Current file was apparently truncated but can't find file with older data to track.",
        files,
      );
    this.read(files, copy, open.channel?.position ?? 0);
    return true;
  }

  private goOn(files: readonly TrackedFile[], index: number, open: TrackedFile): true {
    const file = files[index];
    if (!file) throw new Error(`no file at ${index} of ${files.length}`);
    file.channel = open.channel;
    this.current = file;
    this.index = index;
    this.snapshot = files;
    return true;
  }

  /** The new file is opened before anything changes: one that has just gone leaves all as it was, for the next try. */
  private read(files: readonly TrackedFile[], index: number, position: number): void {
    const file = files[index];
    if (!file) throw new Error(`no file at ${index} of ${files.length}`);
    this.source.open(file, position);
    this.current?.channel?.close();
    this.current = file;
    this.index = index;
    this.snapshot = files;
  }

  private lose(message: string, files: readonly TrackedFile[]): false {
    this.report(message, files);
    this.startOver(files);
    return false;
  }

  private startOver(files: readonly TrackedFile[]): void {
    if (files.length > 0) this.read(files, 0, 0);
    else this.stop(files);
  }

  /** Ends the reading, with the agent or until a file appears. */
  stop(files: readonly TrackedFile[] = []): void {
    this.current?.channel?.close();
    this.current = undefined;
    this.index = -1;
    this.snapshot = files;
  }

  private report(message: string, files: readonly TrackedFile[]): void {
    const lines = (list: readonly TrackedFile[] = []): string =>
      list.length === 0 ? "<none>" : list.join("\n\t\t");
    this.log.error(
      LOGGER,
      `Error while tracking file rotation for ${this.source.pattern.text}: ${message}\n\tCurrent file: ${this.current}` +
        `\n\tCurrent file snapshot (newest first):\n\t\t${lines(this.snapshot)}\n\tNew file snapshot (newest first):\n\t\t${lines(files)}`,
    );
  }
}
