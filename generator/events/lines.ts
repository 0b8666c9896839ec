import { Clientele } from "./clientele";
import { BROWSERS, CRAWLERS, PROBERS } from "./clients";
import { CrawlerVisit } from "./crawler-visit";
import { ProberVisit } from "./prober-visit";
import { hashText, mix, Random } from "./random";
import { ReaderVisit } from "./reader-visit";
import { Schedule, type Timetable } from "./schedule";
import { type Piece, Sheet } from "./sheet";
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

/** Bytes that the longest line may take. */
export const LONGEST_LINE = 4096;

const browsers = new Zipf(BROWSERS);

/** A visit, and how its lines begin, up to the sequence. */
interface Slot {
  visit: Visit;
  lead: Piece;
}

/**
 * The lines of one generator, from any sequence on: a pure function of the timetable. A line is Apache's combined
 * format, with `<host>.<sequence>` in the ident field and the moment it is due as its time.
 */
export class Lines {
  readonly #table: Timetable;
  readonly #schedule: Schedule;
  readonly #stamp = new Stamp();
  readonly #clientele: Clientele;
  /** For lines that are asked for one by one, and for those that nobody wants. */
  readonly #scratch = new Sheet(LONGEST_LINE);
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
    this.#clientele = new Clientele(table.seed, table.host);
    const wanted = Math.ceil(table.rate * VISITS_A_RATE);
    this.#slotCount = Math.min(MOST_VISITS, Math.max(FEWEST_VISITS, wanted));
    this.#blockLength = this.#slotCount * BLOCK_A_VISIT;
    this.#sequence = from - (from % this.#blockLength);
    this.#enterBlock();
    while (this.#sequence < from) this.#ask(this.#choose(), this.#cleared());
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
    const sheet = this.#cleared();
    this.write(sheet);
    return sheet.toString();
  }

  /** Writes the next line behind what is on the sheet, as `next` gives it; for lines by the million. */
  write(sheet: Sheet): void {
    const slot = this.#choose();
    sheet.put(slot.lead);
    sheet.number(this.#sequence);
    // The user is read before the visit moves on: a login is logged without the name.
    this.#stamp.write(sheet, this.#due, slot.visit.user);
    this.#ask(slot, sheet);
    this.#due = this.#schedule.due(this.#sequence);
  }

  #cleared(): Sheet {
    this.#scratch.clear();
    return this.#scratch;
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

  #ask({ visit }: Slot, sheet: Sheet): void {
    visit.next(this.#random, sheet);
    this.#sequence++;
    if (this.#sequence % this.#blockLength === 0) this.#enterBlock();
  }

  #enterBlock(): void {
    const block = this.#sequence / this.#blockLength;
    this.#random = new Random(mix(block) ^ hashText(`${this.#table.seed}/${this.#table.host}`));
    this.#current = undefined;
    // Not the scratch: a line that ends a block is on it.
    const aged = new Sheet(OLDEST * LONGEST_LINE);
    this.#slots = Array.from({ length: this.#slotCount }, () => {
      const slot = this.#begin();
      const { visit } = slot;
      for (let age = this.#random.below(OLDEST); age > 0 && !visit.isOver; age--)
        visit.next(this.#random, aged);
      aged.clear();
      return slot;
    });
  }

  #begin(): Slot {
    const random = this.#random;
    const dice = random.below(1000);
    if (dice < CRAWLING) {
      const { client, lead } = this.#clientele.crawler(random.below(CRAWLERS));
      return { lead, visit: new CrawlerVisit(client, random) };
    }
    if (dice < CRAWLING + PROBING) {
      const { client, lead } = this.#clientele.prober(random.below(PROBERS));
      return { lead, visit: new ProberVisit(client, random) };
    }
    const { client, lead } = this.#clientele.browser(browsers.draw(random));
    return { lead, visit: new ReaderVisit(client, random) };
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
