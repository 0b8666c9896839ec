import type { Client } from "./clients";
import type { Random } from "./random";
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
];

/** Page views of a visit: many short, few long. */
const SHORTEST = 1;
const LONGEST = 24;

/** Outcomes of a page view, in thousandths, tried in order; what is left answers 200. */
const ERROR = 3;
const OVERLOAD = 2;
const GONE = 14;
const MOVED = 10;
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
  /** Referer and agent, as every line of a page ends, and LF. */
  #tail: string;

  constructor(
    private readonly client: Client,
    random: Random,
  ) {
    const span = LONGEST - SHORTEST + 1;
    this.#viewsLeft = SHORTEST + Math.min(random.below(span), random.below(span), random.below(span));
    this.#hasAll = random.chance(RETURNING);
    this.#hasShared = this.#hasAll;
    this.#login = random.chance(MEMBER) ? "wanted" : "none";
    this.#tail = random.pick(ENTRIES) + client.ending;
  }

  get address(): string {
    return this.client.address;
  }

  get isLoading(): boolean {
    return this.#page !== undefined && this.#asset < this.#page.assets.length;
  }

  get isOver(): boolean {
    return this.#viewsLeft <= 0 && !this.isLoading;
  }

  next(random: Random): string {
    const asset = this.#page?.assets[this.#asset];
    if (asset) return this.#load(asset);
    this.#viewsLeft--;
    if (this.#login === "asked") return this.#logIn();
    return this.#view(this.#choose(random), random);
  }

  #load(asset: Resource): string {
    const isShared = this.#asset++ < (this.#page?.shared ?? 0);
    const isHeld = isShared ? this.#hasShared : this.#hasAll;
    return (isHeld ? asset.unchanged : asset.fresh)[this.client.protocol] + this.#tail;
  }

  #view(page: Page, random: Random): string {
    let dice = random.below(1000);
    dice -= ERROR;
    if (dice < 0) return this.#line("GET", page.path, "500 532");
    dice -= OVERLOAD;
    if (dice < 0) return this.#line("GET", page.path, "503 299");
    dice -= GONE;
    if (dice < 0) return this.#line("GET", `${page.path}-${2000 + random.below(20)}`, "404 1245");
    dice -= MOVED;
    if (dice < 0) return this.#line("GET", `/old${page.path}`, "301 162");
    dice -= UNCHANGED;
    const line = (dice < 0 ? page.unchanged : page.fresh)[this.client.protocol] + this.#tail;
    this.#open(page, random);
    return line;
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
    this.#tail = page.referer + this.client.ending;
    this.#asset = isFirst || random.chance(ASKS_AGAIN) ? 0 : page.shared;
    this.#hasShared ||= !isFirst;
    if (page === LOGIN) {
      this.#login = "asked";
      this.#viewsLeft++;
    }
  }

  #logIn(): string {
    const line = this.#line("POST", LOGIN.path, "302 -");
    this.user = this.client.user;
    this.#login = "done";
    return line;
  }

  #line(method: string, path: string, answer: string): string {
    return `"${method} ${path} ${this.client.protocol}" ${answer} ${this.#tail}`;
  }
}
