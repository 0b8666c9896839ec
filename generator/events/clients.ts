import { hashText, mix } from "./random";
import { type Piece, piece } from "./sheet";
import type { Protocol } from "./site";

/** How many different browsers visit a site; all generators of a seat share them, as servers behind a balancer do. */
export const BROWSERS = 4_000;
export const CRAWLERS = 60;
export const PROBERS = 200;

/** Who asks: the parts of a line that stay the same for a client. */
export interface Client {
  address: string;
  /** How each line of the client ends: the agent in quotes, escaped as Apache does, and LF. */
  ending: Piece;
  protocol: Protocol;
  /** Login name, of the few who have one. */
  user: string;
}

const BROWSER_ENDINGS = endings(
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
);
/** One browser in a hundred has an agent that Apache must escape. */
const ODD_ENDINGS = endings(
  String.raw`Mozilla/5.0 (compatible; \"Reader\" 2.1; +https://reader.example/about)`,
  String.raw`Caf\xc3\xa9Browser/1.4 (X11; Linux x86_64)`,
);
const CRAWLER_ENDINGS = endings(
  "Mozilla/5.0 (compatible; Examplebot/2.1; +http://www.example.org/bot.html)",
  "Mozilla/5.0 (compatible; Samplecrawler/3.0; +https://crawler.example.net/)",
  "Archiver/1.7 (+https://archive.example.org/robots)",
  "FeedFetcher/4.2; (+https://feeds.example.net; 17 subscribers)",
);
const PROBER_ENDINGS = endings(
  "-",
  "curl/8.16.0",
  "python-requests/2.32.5",
  "Go-http-client/1.1",
  "masscan/1.3",
);
const USERS = ["ada", "grace", "linus", "margaret", "barbara", "dennis", "radia", "leslie"];

/** @param rank popularity among the browsers, from 0 */
export function browser(seat: string, rank: number): Client {
  const dice = mix(hashText(seat) ^ mix(rank));
  const ending = pick(dice % 100 === 0 ? ODD_ENDINGS : BROWSER_ENDINGS, dice >>> 8);
  const user = USERS[(dice >>> 16) % USERS.length] ?? "-";
  return { address: addressOf(seat, rank), ending, protocol: protocolOf(dice), user };
}

export function crawler(seat: string, rank: number): Client {
  const ending = pick(CRAWLER_ENDINGS, rank);
  return { address: addressOf(seat, BROWSERS + rank), ending, protocol: "HTTP/1.1", user: "-" };
}

export function prober(seat: string, rank: number): Client {
  const ending = pick(PROBER_ENDINGS, rank);
  const address = addressOf(seat, BROWSERS + CRAWLERS + rank);
  return { address, ending, protocol: "HTTP/1.1", user: "-" };
}

/** Many clients have the same agent, and share its bytes. */
function endings(...agents: readonly string[]): readonly Piece[] {
  return agents.map((agent) => piece(` "${agent}"\n`));
}

function pick(list: readonly Piece[], number: number): Piece {
  const ending = list[number % list.length];
  if (ending === undefined) throw new RangeError("There is no agent to pick.");
  return ending;
}

/** Three browsers in four speak HTTP/2 by now. */
function protocolOf(dice: number): Protocol {
  return (dice >>> 4) % 4 === 0 ? "HTTP/1.1" : "HTTP/2.0";
}

/**
 * Addresses that belong to nobody: 198.18.0.0/15, set aside for benchmarks (RFC 2544), and for one client in six
 * 2001:db8::/32, set aside for documentation (RFC 3849). No two clients of a seat share one.
 */
function addressOf(seat: string, index: number): string {
  const salt = hashText(seat);
  // An odd factor permutes the 2^17 host numbers of the /15.
  const number = (Math.imul(index, 0x9e35) + salt) & 0x1ffff;
  if (mix(index ^ salt) % 6 !== 0)
    return `198.${18 + (number >>> 16)}.${(number >>> 8) & 255}.${number & 255}`;
  const network = `${(number >>> 4).toString(16)}:${(number & 15).toString(16)}`;
  return `2001:db8:${network}::${(mix(number) & 0xffff).toString(16)}`;
}
