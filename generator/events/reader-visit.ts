import type { Client } from "./clients";
import type { Random } from "./random";
import { type Piece, piece, type Sheet } from "./sheet";
import { LOGIN, MEMBER_PAGES, PAGES, type Page, type Resource } from "./site";
import type { Visit } from "./visit";
import { Zipf } from "./zipf";

const pages = new Zipf(PAGES.length);

/** Where readers come from; half of them say nothing. */
const ENTRIES = [
  '"-"',
  '"-"',
  '"-"',
  '"https://search.example.net/"',
  '"https://search.example.net/?q=kafka+or+kinesis"',
  '"https://news.example.org/item?id=48151623"',
  String.raw`"https://search.example.org/?q=caf\xc3\xa9+logs"`,
].map(piece);

/** Page views of a visit: many short, few long. */
const SHORTEST = 1;
const LONGEST = 24;

/** Outcomes of a page view, in thousandths, in this order; what is left answers 200. */
const ERROR = 3;
const OVERLOAD = 2;
const GONE = 14;
const MOVED = 10;
const TROUBLE = ERROR + OVERLOAD + GONE + MOVED;
const UNCHANGED = 40;

/** In thousandths: visits of people who were here before, visits that log in, views that ask for all files again. */
const RETURNING = 300;
const MEMBER = 60;
const ASKS_AGAIN = 150;

/** Someone with a browser: walks from page to page, and the browser loads what belongs to each. */
export class ReaderVisit implements Visit {
  user = "-";
  #viewsLeft: number;
  #page: Page | undefined;
  #asset = 0;
  /** What the browser holds: the files that all pages share, and everything. */
  #hasShared: boolean;
  readonly #hasAll: boolean;
  #login: "none" | "wanted" | "asked" | "done";
  /** Stands in every line of a page. */
  #referer: Piece;

  constructor(
    private readonly client: Client,
    random: Random,
  ) {
    const span = LONGEST - SHORTEST + 1;
    this.#viewsLeft = SHORTEST + Math.min(random.below(span), random.below(span), random.below(span));
    this.#hasAll = random.chance(RETURNING);
    this.#hasShared = this.#hasAll;
    this.#login = random.chance(MEMBER) ? "wanted" : "none";
    this.#referer = random.pick(ENTRIES);
  }

  get isLoading(): boolean {
    return this.#page !== undefined && this.#asset < this.#page.assets.length;
  }

  get isOver(): boolean {
    return this.#viewsLeft <= 0 && !this.isLoading;
  }

  next(random: Random, sheet: Sheet): void {
    const asset = this.#page?.assets[this.#asset];
    if (asset) this.#load(asset, sheet);
    else {
      this.#viewsLeft--;
      if (this.#login === "asked") this.#logIn(sheet);
      else this.#view(this.#choose(random), random, sheet);
    }
  }

  #load(asset: Resource, sheet: Sheet): void {
    const isShared = this.#asset++ < (this.#page?.shared ?? 0);
    const isHeld = isShared ? this.#hasShared : this.#hasAll;
    this.#put((isHeld ? asset.unchanged : asset.fresh)[this.client.protocol], sheet);
  }

  #view(page: Page, random: Random, sheet: Sheet): void {
    const dice = random.below(1000);
    const trouble = troubleWith(page.path, dice, random);
    if (trouble) this.#write(...trouble, sheet);
    else {
      const isUnchanged = dice < TROUBLE + UNCHANGED;
      this.#put((isUnchanged ? page.unchanged : page.fresh)[this.client.protocol], sheet);
      this.#open(page, random);
    }
  }

  #choose(random: Random): Page {
    if (this.#login === "wanted" && random.chance(500)) return LOGIN;
    if (this.#login === "done" && random.chance(600)) return random.pick(MEMBER_PAGES);
    return PAGES[pages.draw(random)] ?? LOGIN;
  }

  /** After the first page a browser holds what pages share, and asks again only now and then. */
  #open(page: Page, random: Random): void {
    const isFirst = this.#page === undefined;
    this.#page = page;
    this.#referer = page.referer;
    this.#asset = isFirst || random.chance(ASKS_AGAIN) ? 0 : page.shared;
    this.#hasShared ||= !isFirst;
    if (page === LOGIN) {
      this.#login = "asked";
      this.#viewsLeft++;
    }
  }

  #logIn(sheet: Sheet): void {
    this.#write(`POST ${LOGIN.path}`, "302 -", sheet);
    this.user = this.client.user;
    this.#login = "done";
  }

  /** Writes what is too seldom to be kept ready. */
  #write(request: string, answer: string, sheet: Sheet): void {
    sheet.write(`"${request} ${this.client.protocol}" ${answer} `);
    sheet.put(this.#referer);
    sheet.put(this.client.ending);
  }

  #put(request: Piece, sheet: Sheet): void {
    sheet.put(request);
    sheet.put(this.#referer);
    sheet.put(this.client.ending);
  }
}

/** @returns method and path, and status and bytes, of a page view that does not come to its page */
function troubleWith(path: string, dice: number, random: Random): [string, string] | undefined {
  if (dice >= TROUBLE) return undefined;
  if (dice < ERROR) return [`GET ${path}`, "500 532"];
  if (dice < ERROR + OVERLOAD) return [`GET ${path}`, "503 299"];
  if (dice < ERROR + OVERLOAD + GONE) return [`GET ${path}-${2000 + random.below(20)}`, "404 1245"];
  return [`GET /old${path}`, "301 162"];
}
