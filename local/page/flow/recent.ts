/** The last few of a long row: memory stays the same, however long it goes on. */
export class Recent<T> {
  private items: T[] = [];

  constructor(private readonly most: number) {}

  /** Cuts only when twice the number is there, so that a push costs the same whatever the number. */
  push(item: T): void {
    this.items.push(item);
    if (this.items.length >= 2 * this.most) this.items = this.items.slice(-this.most);
  }

  /** @returns the last ones, oldest first; all that are kept unless fewer are wanted */
  last(count = this.most): T[] {
    return this.items.slice(-Math.min(count, this.most));
  }

  findLast(wanted: (item: T) => boolean): T | undefined {
    return this.last().findLast(wanted);
  }
}
