/**
 * Lets records into a stream, and holds them up while its shards change: whatever is on its way into a shard is there before
 * the shard closes, and what comes meanwhile finds the new shards.
 */
export class Gate {
  private inside = 0;
  private empty: (() => void) | undefined;
  private closed: Promise<void> | undefined;

  /** Works while the shards stay as they are. */
  async share<T>(work: () => Promise<T>): Promise<T> {
    while (this.closed) await this.closed;
    this.inside++;
    try {
      return await work();
    } finally {
      this.inside--;
      if (this.inside === 0) this.empty?.();
    }
  }

  /** Works while nothing is on its way in. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.closed) await this.closed;
    let open = (): void => undefined;
    this.closed = new Promise((resolve) => {
      open = resolve;
    });
    try {
      if (this.inside > 0) {
        await new Promise<void>((resolve) => {
          this.empty = resolve;
        });
      }
      return await work();
    } finally {
      this.empty = undefined;
      this.closed = undefined;
      open();
    }
  }
}
