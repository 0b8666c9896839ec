/** A table's changes as they are written to the log of its service. */
export interface Change {
  table: string;
  key: string;
  /** Absent for a deletion. */
  value?: unknown;
}

/**
 * A durable map from text to JSON values, whole in memory. A change is seen at once and is on disk when its promise resolves;
 * when the disk refuses it, it is taken back and the promise rejects. Values are not to be changed in place: put a new one.
 */
export class Table<V> {
  private readonly values = new Map<string, V>();
  /** Keys of which changes are being written, and what of each is on disk. */
  private readonly open = new Map<string, { kept: V | undefined; changes: number }>();

  constructor(
    private readonly name: string,
    private readonly write: (change: Change) => Promise<unknown>,
  ) {}

  get size(): number {
    return this.values.size;
  }

  get(key: string): V | undefined {
    return this.values.get(key);
  }

  has(key: string): boolean {
    return this.values.has(key);
  }

  /** In the order of first insertion. */
  entries(): IterableIterator<[string, V]> {
    return this.values.entries();
  }

  /** In the order of first insertion. */
  all(): V[] {
    return [...this.values.values()];
  }

  async put(key: string, value: V): Promise<void> {
    await this.change(key, value);
  }

  async delete(key: string): Promise<void> {
    if (this.values.has(key)) await this.change(key, undefined);
  }

  /** Takes over a change read from the log. */
  restore(key: string, value: V | undefined): void {
    if (value === undefined) this.values.delete(key);
    else this.values.set(key, value);
  }

  private async change(key: string, value: V | undefined): Promise<void> {
    // With several changes of one key under way, what a refused one leaves is the last that the disk took.
    const open = this.open.get(key) ?? { kept: this.values.get(key), changes: 0 };
    open.changes++;
    this.open.set(key, open);
    this.restore(key, value);
    try {
      await this.write(value === undefined ? { table: this.name, key } : { table: this.name, key, value });
      open.kept = value;
    } catch (error) {
      if (this.values.get(key) === value) this.restore(key, open.kept);
      throw error;
    } finally {
      if (--open.changes === 0) this.open.delete(key);
    }
  }
}
