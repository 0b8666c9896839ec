import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { RecordLog } from "./record-log";
import type { OpenFile } from "./segment";
import { type Change, Table } from "./table";

/** The log of tables is rewritten when it holds this many times more changes than live values. */
const COMPACTION_RATIO = 4;
const SMALLEST_COMPACTION = 10_000;

/**
 * What one service keeps: tables that share one log, and a directory for whatever is larger (objects, code, instances).
 * The local cloud itself stands on logs.
 */
export class State {
  private readonly tables = new Map<string, Table<unknown>>();
  private readonly restored = new Map<string, Map<string, unknown>>();
  private log: RecordLog | undefined;
  private changes = 0;
  private compacting: Promise<void> | undefined;

  private constructor(
    /** The service's own directory; it exists. */
    readonly directory: string,
    /** Whether an acknowledged write is on disk (false: it survives the process only). */
    readonly durable: boolean,
  ) {}

  /**
   * Opens what a service kept in a directory.
   * @param openFile opens the files of the tables' log; Node's own unless said
   */
  static async open(directory: string, durable: boolean, openFile?: OpenFile): Promise<State> {
    await mkdir(directory, { recursive: true });
    const state = new State(directory, durable);
    const log = await RecordLog.open(join(directory, "tables"), {
      durable,
      segmentBytes: 8 * 1024 * 1024,
      ...(openFile && { openFile }),
    });
    for await (const { payload } of log.read()) {
      const { table, key, value } = JSON.parse(payload.toString()) as Change;
      const values = state.restored.get(table) ?? new Map<string, unknown>();
      state.restored.set(table, values);
      if (value === undefined) values.delete(key);
      else values.set(key, value);
      state.changes++;
    }
    state.log = log;
    return state;
  }

  /** @returns the table of this name, with what was kept in it */
  table<V>(name: string): Table<V> {
    const known = this.tables.get(name);
    if (known) return known as Table<V>;
    const table = new Table<V>(name, (change) => this.write(change));
    for (const [key, value] of this.restored.get(name) ?? []) table.restore(key, value as V);
    this.restored.delete(name);
    this.tables.set(name, table as Table<unknown>);
    return table;
  }

  /** @returns a path below the service's own directory */
  path(...parts: string[]): string {
    return join(this.directory, ...parts);
  }

  /** Opens a log of its own below the directory. */
  recordLog(...parts: string[]): Promise<RecordLog> {
    return RecordLog.open(this.path(...parts), { durable: this.durable });
  }

  async close(): Promise<void> {
    await this.compacting;
    await this.log?.close();
  }

  private async write(change: Change): Promise<void> {
    if (!this.log) throw new Error(`state ${this.directory} is not open`);
    await this.log.append(Buffer.from(JSON.stringify(change)));
    this.changes++;
    const live = [...this.tables.values()].reduce((sum, table) => sum + table.size, 0);
    if (this.changes > Math.max(SMALLEST_COMPACTION, COMPACTION_RATIO * live)) {
      // A disk that has no room for this leaves what was there, which is whole; it is tried again after as many changes more.
      this.compacting ??= this.compact()
        .catch(() => undefined)
        .finally(() => {
          this.compacting = undefined;
        });
    }
  }

  /** Writes every live value once more behind the rest, then drops the rest: at every moment the log tells the whole state. */
  private async compact(): Promise<void> {
    if (!this.log) return;
    this.changes = 0;
    const first = await this.log.rotate(() =>
      this.live().map((change) => Buffer.from(JSON.stringify(change))),
    );
    await this.log.release(first);
  }

  private live(): Change[] {
    const tables = [
      ...this.restored,
      ...[...this.tables].map(([name, table]) => [name, table.entries()] as const),
    ];
    return tables.flatMap(([table, values]) => [...values].map(([key, value]) => ({ table, key, value })));
  }
}
