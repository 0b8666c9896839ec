import type { Table } from "../../../core/state/table";
import type { Mark } from "./raw-reader";

/** How far the readers of a stream's log have come. */
export interface Progress {
  /** Delivery or, where there are processors, processing. */
  main: Mark;
  /** Source backup; absent where there is none. */
  backup?: Mark;
}

/** Keeps the progress of one stream. */
export class StreamProgress {
  constructor(
    private readonly table: Table<Progress>,
    private readonly id: string,
  ) {}

  get current(): Progress {
    return this.table.get(this.id) ?? { main: { position: 0, index: 0 } };
  }

  /** Resolves when it is on disk. */
  async move(changed: Partial<Progress>): Promise<void> {
    await this.table.put(this.id, { ...this.current, ...changed });
  }

  forget(): Promise<void> {
    return this.table.delete(this.id);
  }
}
