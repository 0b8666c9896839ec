import { hashText, mix } from "./random";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Load of each hour of the day in UTC, in thousandths of the mean: a site whose readers live in the Americas. */
const HOURS = [
  1110, 1075, 1035, 1000, 945, 900, 870, 850, 850, 865, 890, 925, 965, 1000, 1025, 1045, 1060, 1075, 1085,
  1090, 1100, 1105, 1070, 1065,
];

/** One minute in so many holds a burst. */
const BURST_EVERY = 8;
/** During a burst lines come so many times as often as in the rest of its minute. */
const BURST_FACTOR = 2.5;
const BURST_SHORTEST = 5_000;
const BURST_LONGEST = 10_000;

/** What a schedule is made of. */
export interface Timetable {
  /** Seat, or any other text; with the host it seeds the moments. */
  seed: string;
  host: string;
  /** Mean number of lines a second. */
  rate: number;
  /** When sequence `first` may be due at the earliest: milliseconds since the epoch. */
  start: number;
  /** Sequence of the first line. */
  first: number;
}

/**
 * When each line is due: an open loop, which asks nobody whether the lines before are gone.
 * - Over a whole day the rate is exactly the mean (± 1 line). The hours weigh 0.85 to 1.11 of it.
 * - Each minute since the start holds exactly rate × 60 × weight lines (± 1). They are spread evenly with jitter; one
 *   minute in eight, never the first, has a burst of 5 to 10 s with 2.5 times as many lines a second as its rest.
 * The moment of a line is a function of the timetable and its sequence alone.
 */
export class Schedule {
  readonly #salt: number;
  readonly #startWeight: number;
  /** The minute at hand, its first line and the first line of the next; kept, as lines are asked for in order. */
  #minute = 0;
  #from = 0;
  #to = 0;
  #burst: Burst | undefined;

  constructor(private readonly table: Timetable) {
    this.#salt = hashText(`${table.seed}/${table.host}/${table.start}`);
    this.#startWeight = weightUntil(table.start);
    this.#enter(0);
  }

  /** @returns milliseconds since the epoch; never before the line before */
  due(sequence: number): number {
    const index = sequence - this.table.first;
    if (index < this.#from || index >= this.#to) this.#find(index);
    const jitter = mix(index ^ this.#salt) / 0x1_0000_0000;
    const share = (index - this.#from + jitter) / (this.#to - this.#from);
    return Math.floor(this.table.start + this.#minute * MINUTE + placeInMinute(share, this.#burst));
  }

  /** Lines that are due before a minute since the start begins. */
  #linesUntil(minute: number): number {
    const weight = weightUntil(this.table.start + minute * MINUTE) - this.#startWeight;
    return Math.floor((this.table.rate * weight) / 1000);
  }

  #find(index: number): void {
    let low = 0;
    let high = 1;
    while (this.#linesUntil(high) <= index) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#linesUntil(middle) <= index) low = middle;
      else high = middle;
    }
    this.#enter(low);
  }

  #enter(minute: number): void {
    this.#minute = minute;
    this.#from = this.#linesUntil(minute);
    this.#to = this.#linesUntil(minute + 1);
    const dice = mix(minute ^ mix(this.#salt));
    this.#burst = minute > 0 && dice % BURST_EVERY === 0 ? burstOf(mix(dice)) : undefined;
  }
}

interface Burst {
  begin: number;
  length: number;
}

function burstOf(dice: number): Burst {
  const length = BURST_SHORTEST + (dice % (BURST_LONGEST - BURST_SHORTEST));
  return { length, begin: mix(dice) % (MINUTE - length) };
}

/** @param share of the minute's lines that come before, 0 to 1 @returns milliseconds into the minute */
function placeInMinute(share: number, burst: Burst | undefined): number {
  if (!burst) return share * MINUTE;
  const { begin, length } = burst;
  const place = share * (MINUTE + (BURST_FACTOR - 1) * length);
  if (place < begin) return place;
  if (place < begin + BURST_FACTOR * length) return begin + (place - begin) / BURST_FACTOR;
  return place - (BURST_FACTOR - 1) * length;
}

/** The time since the epoch, each hour counted by its weight. A whole day counts a day. */
function weightUntil(time: number): number {
  const ofDay = time % DAY;
  const hour = Math.floor(ofDay / HOUR);
  let weight = (HOURS[hour] ?? 0) * (ofDay - hour * HOUR);
  for (let before = 0; before < hour; before++) weight += (HOURS[before] ?? 0) * HOUR;
  return time - ofDay + weight / 1000;
}
