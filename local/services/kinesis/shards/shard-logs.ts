import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { State } from "../../../core/state/state";
import { ShardLog } from "./shard-log";

/** Logs that stay open at once: each holds files. */
const MOST_OPEN = 128;

interface OpenLog {
  log: Promise<ShardLog>;
  users: number;
}

/** The logs of all shards of a Region, opened when they are used and closed when too many are open. */
export class ShardLogs {
  /** By path, the longest unused first. */
  private readonly open = new Map<string, OpenLog>();
  private readonly closing = new Map<string, Promise<void>>();

  constructor(private readonly state: State) {}

  /**
   * Works with the log of a shard; it stays open for so long.
   * @param stream id of the stream
   * @param index of the shard
   */
  async use<T>(stream: string, index: number, work: (log: ShardLog) => Promise<T>): Promise<T> {
    const path = this.path(stream, index);
    const entry = this.open.get(path) ?? { log: this.openLog(path), users: 0 };
    this.open.delete(path);
    this.open.set(path, entry);
    entry.users++;
    try {
      const log = await entry.log.catch((error) => {
        // A log that could not be opened is tried again the next time.
        this.open.delete(path);
        throw error;
      });
      return await work(log);
    } finally {
      entry.users--;
      this.closeSome();
    }
  }

  /** Throws away what streams have left that a crash kept from being thrown away. */
  async collect(streams: ReadonlySet<string>): Promise<void> {
    const folder = this.state.path("shards");
    const left = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
    for (const stream of left) {
      if (!streams.has(stream)) await rm(join(folder, stream), { recursive: true, force: true });
    }
  }

  /** Throws away what a shard holds. */
  async drop(stream: string, index: number): Promise<void> {
    const path = this.path(stream, index);
    await this.closeLog(path);
    await rm(path, { recursive: true, force: true });
  }

  /** Throws away what a stream holds. */
  async dropAll(stream: string): Promise<void> {
    const folder = this.state.path("shards", stream);
    const paths = [...this.open.keys()].filter((path) => path.startsWith(folder));
    await Promise.all(paths.map((path) => this.closeLog(path)));
    await rm(folder, { recursive: true, force: true });
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.keys()].map((path) => this.closeLog(path)));
    await Promise.all(this.closing.values());
  }

  private path(stream: string, index: number): string {
    return this.state.path("shards", stream, String(index));
  }

  private async openLog(path: string): Promise<ShardLog> {
    await this.closing.get(path);
    return ShardLog.open(path, this.state.durable);
  }

  private closeSome(): void {
    if (this.open.size <= MOST_OPEN) return;
    for (const [path, { users }] of this.open) {
      if (this.open.size <= MOST_OPEN) return;
      if (users === 0) void this.closeLog(path);
    }
  }

  private closeLog(path: string): Promise<void> {
    const entry = this.open.get(path);
    if (!entry) return this.closing.get(path) ?? Promise.resolve();
    this.open.delete(path);
    const closed = entry.log
      .then((log) => log.close())
      .catch(() => undefined)
      .finally(() => this.closing.delete(path));
    this.closing.set(path, closed);
    return closed;
  }
}
