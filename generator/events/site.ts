import { hashText } from "./random";
import { type Piece, piece } from "./sheet";

/** Where the site is reached; it stands in the referers. */
export const ORIGIN = "https://www.example.com";

export type Protocol = "HTTP/1.1" | "HTTP/2.0";

/** Something that can be requested. */
export interface Resource {
  path: string;
  /** Bytes of the body. */
  size: number;
  /** A line's request, status and bytes, ready made, as lines are made by the million. */
  fresh: Readonly<Record<Protocol, Piece>>;
  /** The same for a browser that holds it already. */
  unchanged: Readonly<Record<Protocol, Piece>>;
}

export interface Page extends Resource {
  /** The page as a referer, in quotes. */
  referer: Piece;
  /** What a browser loads with it, in order: files that all pages share, then pictures of its own. */
  assets: readonly Resource[];
  /** How many of the assets are shared. */
  shared: number;
}

const TOPICS = ["kafka", "kinesis", "firehose", "logs", "streams", "partitions", "consumers", "offsets"];
const ANGLES = [
  "introduction",
  "at-scale",
  "in-practice",
  "explained",
  "pitfalls",
  "by-example",
  "costs",
  "history",
];
const COURSES = [
  "dsci6001",
  "dsci6002",
  "dsci6003",
  "dsci6004",
  "dsci6005",
  "dsci6006",
  "dsci6007",
  "dsci6008",
];
const SEARCHES = ["log", "event+time", "exactly+once", "replay", "shard", "caf%C3%A9", "%22at+least+once%22"];

const STYLE = resource("/assets/site.css", 18_211);
const SCRIPT = resource("/assets/site.js", 64_907);
const LOGO = resource("/assets/logo.svg", 3_122);
const ICON = resource("/favicon.ico", 4_286);
const FONT = resource("/assets/text.woff2", 48_556);
const COMMON = [STYLE, SCRIPT, LOGO, FONT, ICON];

/** The pages, the most popular first. */
export const PAGES: readonly Page[] = [
  page("/", COMMON),
  page("/articles/", COMMON),
  page("/courses/", COMMON),
  ...TOPICS.flatMap((topic) => ANGLES.map((angle) => illustrated(`/articles/${topic}-${angle}`))),
  ...COURSES.flatMap((course) => [
    page(`/courses/${course}`, COMMON),
    page(`/courses/${course}/syllabus`, [STYLE]),
  ]),
  ...SEARCHES.map((words) => page(`/search?q=${words}`, [STYLE, SCRIPT])),
  page("/about", COMMON),
  page("/contact", COMMON),
];

/** Pages for members, behind the login. */
export const MEMBER_PAGES: readonly Page[] = [
  page("/account", COMMON),
  page("/account/orders", [STYLE, SCRIPT]),
  page("/account/settings", [STYLE, SCRIPT]),
];

export const LOGIN = page("/login", COMMON);

function illustrated(path: string): Page {
  const pictures = 1 + (hashText(path) % 3);
  const images = Array.from({ length: pictures }, (_, index) =>
    resource(`/images${path.slice(9)}-${index + 1}.webp`),
  );
  return page(path, [STYLE, SCRIPT, LOGO], images);
}

function page(path: string, shared: readonly Resource[], images: readonly Resource[] = []): Page {
  const referer = piece(`"${ORIGIN}${path}"`);
  return { ...resource(path), referer, assets: [...shared, ...images], shared: shared.length };
}

function resource(path: string, size = sizeOf(path)): Resource {
  const answer = (text: string) => ({
    "HTTP/1.1": piece(`"GET ${path} HTTP/1.1" ${text} `),
    "HTTP/2.0": piece(`"GET ${path} HTTP/2.0" ${text} `),
  });
  return { path, size, fresh: answer(`200 ${size}`), unchanged: answer("304 -") };
}

/** Always the same for a path: most between 4 and 40 KB, some up to 200 KB. */
function sizeOf(path: string): number {
  const hash = hashText(path);
  return 4_000 + (hash % 36_000) * (hash % 7 === 0 ? 5 : 1);
}
