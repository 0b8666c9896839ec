import type { Client } from "./clients";
import type { Random } from "./random";
import { piece, type Sheet } from "./sheet";
import { PAGES } from "./site";
import type { Visit } from "./visit";

const ROBOTS = piece('"GET /robots.txt HTTP/1.1" 200 312 "-"');

/** In thousandths: pages that did not change since the last crawl, and requests for the head alone. */
const UNCHANGED = 200;
const HEAD = 80;

/** A search engine's robot: asks for its rules first, then for page after page, in order, without pictures. */
export class CrawlerVisit implements Visit {
  readonly user = "-";
  readonly isLoading = false;
  #hasRules = false;
  #page: number;
  #left: number;

  constructor(
    private readonly client: Client,
    random: Random,
  ) {
    this.#page = random.below(PAGES.length);
    this.#left = 5 + random.below(40);
  }

  get isOver(): boolean {
    return this.#left <= 0;
  }

  next(random: Random, sheet: Sheet): void {
    if (this.#hasRules) this.#askForPage(random, sheet);
    else sheet.put(ROBOTS);
    this.#hasRules = true;
    sheet.put(this.client.ending);
  }

  #askForPage(random: Random, sheet: Sheet): void {
    this.#left--;
    const page = PAGES[this.#page++ % PAGES.length];
    const isHead = random.chance(HEAD);
    const body = isHead || page === undefined ? "-" : page.size;
    const answer = random.chance(UNCHANGED) ? "304 -" : `200 ${body}`;
    sheet.write(`"${isHead ? "HEAD" : "GET"} ${page?.path ?? "/"} HTTP/1.1" ${answer} "-"`);
  }
}
