import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { State } from "../../../core/state/state";
import { GroupLog } from "./group-log";

/** Logs that stay open at once: each holds a file. */
const MOST_OPEN = 128;

interface OpenLog {
  log: Promise<GroupLog>;
  users: number;
}

/** The logs of all groups, opened when they are used and closed when too many are open. */
export class EventLogs {
  /** By group id, the longest unused first. */
  private readonly open = new Map<string, OpenLog>();
  private readonly closing = new Map<string, Promise<void>>();

  constructor(private readonly state: State) {}

  directory(group: string): string {
    return this.state.path("events", group);
  }

  /** @returns ids of the groups that have a directory */
  async directories(): Promise<string[]> {
    return (await readdir(this.state.path("events")).catch(ifMissing([]))) as string[];
  }

  /** Works with the log of a group; it stays open for so long. */
  async use<T>(group: string, work: (log: GroupLog) => Promise<T>): Promise<T> {
    const entry = this.open.get(group) ?? { log: this.openLog(group), users: 0 };
    this.open.delete(group);
    this.open.set(group, entry);
    entry.users++;
    try {
      return await work(await entry.log);
    } catch (error) {
      // A log that could not be opened is tried again the next time.
      void entry.log.catch(() => this.open.delete(group));
      throw error;
    } finally {
      entry.users--;
      this.closeSome();
    }
  }

  /** @returns bytes on disk */
  async storedBytes(group: string): Promise<number> {
    const directory = this.directory(group);
    const names = (await readdir(directory).catch(ifMissing([]))) as string[];
    const sizes = names.map(
      async (name) => (await stat(join(directory, name)).catch(ifMissing({ size: 0 }))).size,
    );
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }

  async delete(group: string): Promise<void> {
    await this.closeLog(group);
    await rm(this.directory(group), { recursive: true, force: true });
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.keys()].map((group) => this.closeLog(group)));
  }

  private async openLog(group: string): Promise<GroupLog> {
    await this.closing.get(group);
    return GroupLog.open(this.directory(group), this.state.durable);
  }

  private closeSome(): void {
    if (this.open.size <= MOST_OPEN) return;
    for (const [group, { users }] of this.open) {
      if (this.open.size <= MOST_OPEN) return;
      if (users === 0) void this.closeLog(group);
    }
  }

  private closeLog(group: string): Promise<void> {
    const entry = this.open.get(group);
    if (!entry) return this.closing.get(group) ?? Promise.resolve();
    this.open.delete(group);
    const closed = entry.log
      .then((log) => log.close())
      .catch(() => undefined)
      .finally(() => this.closing.delete(group));
    this.closing.set(group, closed);
    return closed;
  }
}

/** Deletions go on while others read. */
function ifMissing<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === "ENOENT") return instead;
    throw error;
  };
}
