import type { State } from "../../../core/state/state";
import type { Table } from "../../../core/state/table";

/** How far a mapping has come in one shard. */
export interface Checkpoint {
  /** Everything up to this sequence number is done with. */
  sequence?: string;
  /** Where to begin while nothing is done: a time, or the start of the shard. Milliseconds since 1970. */
  from?: number;
  /** The shard is closed and done with. */
  done?: true;
}

/** How far each mapping has come in each shard. */
export class Checkpoints {
  private readonly table: Table<Checkpoint>;

  constructor(state: State) {
    this.table = state.table("checkpoints");
  }

  get(mapping: string, shard: string): Checkpoint | undefined {
    return this.table.get(`${mapping} ${shard}`);
  }

  put(mapping: string, shard: string, checkpoint: Checkpoint): Promise<void> {
    return this.table.put(`${mapping} ${shard}`, checkpoint);
  }

  /** @returns whether the mapping has begun to read */
  has(mapping: string): boolean {
    return [...this.table.entries()].some(([key]) => key.startsWith(`${mapping} `));
  }

  async forget(mapping: string): Promise<void> {
    const keys = [...this.table.entries()].map(([key]) => key).filter((key) => key.startsWith(`${mapping} `));
    for (const key of keys) await this.table.delete(key);
  }
}
