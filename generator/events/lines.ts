import { BROWSERS, browser, CRAWLERS, crawler, PROBERS, prober } from "./clients";
import { CrawlerVisit } from "./crawler-visit";
import { ProberVisit } from "./prober-visit";
import { hashText, mix, Random } from "./random";
import { ReaderVisit } from "./reader-visit";
import { Schedule, type Timetable } from "./schedule";
import { Stamp } from "./stamp";
import type { Visit } from "./visit";
import { Zipf } from "./zipf";

/** Visits go on side by side for six seconds' worth of lines, within bounds. */
const VISITS_A_RATE = 6;
const FEWEST_VISITS = 8;
const MOST_VISITS = 4096;
/** Lines come in blocks, each with random numbers of its own, so that any line can be made without all before it. */
const BLOCK_A_VISIT = 64;
/** At a block's start visits are up to so many requests old. */
const OLDEST = 10;

/** Kinds of visit, in thousandths; the rest are readers. */
const CRAWLING = 40;
const PROBING = 30;
/** How often, in thousandths, a page's next file is asked for at once. */
const AT_ONCE = 750;

const browsers = new Zipf(BROWSERS);

/** A visit, and how its lines begin, up to the sequence. */
interface Slot {
  visit: Visit;
  lead: string;
}

/**
 * The lines of one generator, from any sequence on: a pure function of the timetable. A line is Apache's combined
 * format, with `<host>.<sequence>` in the ident field and the moment it is due as its time.
 */
export class Lines {
  readonly #table: Timetable;
  readonly #schedule: Schedule;
  readonly #stamp = new Stamp();
  readonly #slotCount: number;
  readonly #blockLength: number;
  #random = new Random(0);
  #slots: Slot[] = [];
  #current: Slot | undefined;
  #sequence: number;
  #due: number;

  /** @param from sequence of the first line to make; the timetable's first at the earliest */
  constructor(table: Timetable, from = table.first) {
    this.#table = table;
    this.#schedule = new Schedule(table);
    const wanted = Math.ceil(table.rate * VISITS_A_RATE);
    this.#slotCount = Math.min(MOST_VISITS, Math.max(FEWEST_VISITS, wanted));
    this.#blockLength = this.#slotCount * BLOCK_A_VISIT;
    this.#sequence = from - (from % this.#blockLength);
    this.#enterBlock();
    while (this.#sequence < from) this.#ask(this.#choose());
    this.#due = this.#schedule.due(from);
  }

  /** Sequence of the next line. */
  get sequence(): number {
    return this.#sequence;
  }

  /** When the next line is due: milliseconds since the epoch. */
  get due(): number {
    return this.#due;
  }

  /** @returns the next line, with its LF; ASCII alone, as Apache writes it */
  next(): string {
    const slot = this.#choose();
    // The user is read before the visit moves on: a login is logged without the name.
    const start = slot.lead + this.#sequence + this.#stamp.of(this.#due, slot.visit.user);
    const line = start + this.#ask(slot);
    this.#due = this.#schedule.due(this.#sequence);
    return line;
  }

  #choose(): Slot {
    const last = this.#current;
    if (last?.visit.isLoading && this.#random.chance(AT_ONCE)) return last;
    const index = this.#random.below(this.#slotCount);
    let slot = this.#slots[index];
    if (slot === undefined || slot.visit.isOver) {
      slot = this.#begin();
      this.#slots[index] = slot;
    }
    this.#current = slot;
    return slot;
  }

  #ask({ visit }: Slot): string {
    const text = visit.next(this.#random);
    this.#sequence++;
    if (this.#sequence % this.#blockLength === 0) this.#enterBlock();
    return text;
  }

  #enterBlock(): void {
    const block = this.#sequence / this.#blockLength;
    this.#random = new Random(mix(block) ^ hashText(`${this.#table.seed}/${this.#table.host}`));
    this.#current = undefined;
    this.#slots = Array.from({ length: this.#slotCount }, () => {
      const slot = this.#begin();
      const { visit } = slot;
      for (let age = this.#random.below(OLDEST); age > 0 && !visit.isOver; age--) visit.next(this.#random);
      return slot;
    });
  }

  #begin(): Slot {
    const visit = this.#newVisit();
    return { visit, lead: `${visit.address} ${this.#table.host}.` };
  }

  #newVisit(): Visit {
    const { seed } = this.#table;
    const random = this.#random;
    const dice = random.below(1000);
    if (dice < CRAWLING) return new CrawlerVisit(crawler(seed, random.below(CRAWLERS)), random);
    if (dice < CRAWLING + PROBING) return new ProberVisit(prober(seed, random.below(PROBERS)), random);
    return new ReaderVisit(browser(seed, browsers.draw(random)), random);
  }
}

/**
 * Makes the very lines that a generator made.
 * @param first sequence of the first line, counted from 0 over the generator's whole life
 * @returns the lines, without line ends
 */
export function linesOf(
  table: Omit<Timetable, "first"> & { first?: number },
  first: number,
  count: number,
): string[] {
  const lines = new Lines({ first: 0, ...table }, first);
  return Array.from({ length: count }, () => lines.next().slice(0, -1));
}
