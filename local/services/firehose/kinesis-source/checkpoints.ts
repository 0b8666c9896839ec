import type { State } from "../../../core/state/state";
import type { Table } from "../../../core/state/table";

/** How far a delivery stream has come in one shard of its source. */
export interface Checkpoint {
  /** Everything up to this sequence number is in the delivery stream's own log. */
  sequence?: string;
  /** The shard is closed and read to its end. */
  done?: true;
}

/** How far each delivery stream has come in each shard of its source. */
export class Checkpoints {
  private readonly table: Table<Checkpoint>;

  constructor(state: State) {
    this.table = state.table("kinesis-checkpoints");
  }

  /** @param stream id of the delivery stream */
  get(stream: string, shard: string): Checkpoint {
    return this.table.get(key(stream, shard)) ?? {};
  }

  /** Resolves when it is on disk. */
  put(stream: string, shard: string, checkpoint: Checkpoint): Promise<void> {
    return this.table.put(key(stream, shard), checkpoint);
  }

  async forget(stream: string): Promise<void> {
    const keys = [...this.table.entries()].map(([name]) => name);
    for (const name of keys) if (name.startsWith(key(stream, ""))) await this.table.delete(name);
  }
}

const key = (stream: string, shard: string): string => `${stream} ${shard}`;
