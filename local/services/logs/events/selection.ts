import { eventBytes } from "./batch";

export interface StoredEvent {
  id: string;
  /** Id of its stream. */
  stream: string;
  timestamp: number;
  message: string;
  ingestion: number;
}

/** Bytes of one answer. */
const PAGE_BYTES = 1024 * 1024;
/** More than this is never held: the rest cannot come into the page any more. */
const HELD_BYTES = 4 * PAGE_BYTES;

/** The events of one page out of however many: the first by their order, in bounded memory. */
export class Selection {
  private events: StoredEvent[] = [];
  private bytes = 0;
  /** Events beyond this one are not wanted, since the page is full without them. */
  private bound: string | undefined;

  /**
   * @param forward whether the page begins with the earliest events or with the latest
   * @param limit most events
   */
  constructor(
    private readonly forward: boolean,
    private readonly limit: number,
  ) {}

  add(event: StoredEvent): void {
    if (this.bound !== undefined && this.compare(event.id, this.bound) > 0) return;
    this.events.push(event);
    this.bytes += eventBytes(event.message);
    if (this.events.length > 2 * this.limit || this.bytes > HELD_BYTES) this.trim();
  }

  /** Whether events with ids on the far side of this one cannot come into the page. */
  isClosedTo(id: string): boolean {
    this.trim();
    return this.bound !== undefined && this.compare(id, this.bound) > 0;
  }

  /** @returns the page, by rising id, and whether events were left out behind it */
  page(): { events: StoredEvent[]; more: boolean } {
    this.trim();
    const events = this.forward ? this.events : [...this.events].reverse();
    return { events, more: this.bound !== undefined };
  }

  private trim(): void {
    this.events.sort((a, b) => this.compare(a.id, b.id));
    let count = 0;
    let bytes = 0;
    for (const { message } of this.events) {
      const more = bytes + eventBytes(message);
      if (count === this.limit || (count > 0 && more > PAGE_BYTES)) break;
      count++;
      bytes = more;
    }
    if (count < this.events.length) this.bound = this.events[count - 1]?.id;
    this.events.length = count;
    this.bytes = bytes;
  }

  private compare(a: string, b: string): number {
    const order = a < b ? -1 : a > b ? 1 : 0;
    return this.forward ? order : -order;
  }
}
