import { ConfigurationError } from "../config/configuration-error";

/** How Java would apply the pattern. */
interface Use {
  /** Only to the whole text, as `matches()` does. */
  whole?: boolean;
  /** Only at the start of the text, as `lookingAt()` does. */
  atStart?: boolean;
  /** Finds every place, as `split()` does. */
  everywhere?: boolean;
  multiline?: boolean;
}

/** What Java's expressions have and JavaScript's have not, or have with another meaning; escapes in front, then what is not escaped. */
const ESCAPES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a character property \\p", /\\[pP]/],
  ["\\G, \\R, \\X or \\h", /\\[GRXhH]/],
];
const OTHERS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a possessive quantifier", /[*+?}]\+/],
  ["an atomic group", /\(\?>/],
  ["an intersection of character classes", /&&/],
  ["a class inside of a class", /\[[^\]\\]*\[/],
];

/** Java's `\s` is of ASCII alone. */
const BLANKS = " \\t\\n\\x0B\\f\\r";

/**
 * @param key of the configuration that gives the pattern, for refusals
 * @returns a regular expression of Java's as one of JavaScript's
 * @throws ConfigurationError when it is none, or has what JavaScript has not
 */
export function javaPattern(pattern: string, key: string, use: Use): RegExp {
  const [, given = "", rest = ""] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(pattern) ?? [];
  const escapes = rest.replace(/\\\\/g, "");
  const bare = rest.replace(/\\Q[\s\S]*?(\\E|$)|\\[\s\S]/g, "_");
  const other = ESCAPES.find(([, its]) => its.test(escapes)) ?? OTHERS.find(([, its]) => its.test(bare));
  if (other)
    throw new ConfigurationError(
      `${key} "${pattern}" has ${other[0]}, which the local cloud's stand-in for the Kinesis Agent does not know: set KINESIS_AGENT_HOME to run the real one`,
    );
  const body = translate(rest);
  const multiline = use.multiline === true || given.includes("m");
  const start = use.whole || use.atStart ? "(?<![\\s\\S])" : "";
  const end = use.whole ? "(?![\\s\\S])" : "";
  const flags = [
    given.includes("i") && "i",
    given.includes("s") && "s",
    multiline && "m",
    use.everywhere && "g",
  ];
  try {
    return new RegExp(`${start}(?:${body})${end}`, flags.filter(Boolean).join(""));
  } catch (error) {
    throw new ConfigurationError(`${key} "${pattern}" is no regular expression: ${(error as Error).message}`);
  }
}

/** Quotations become escapes; the anchors and blanks of Java become those of JavaScript. */
function translate(pattern: string): string {
  const quoted = pattern.replace(/\\Q([\s\S]*?)(?:\\E|$)/g, (_, text: string) =>
    text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"),
  );
  let inClass = false;
  return quoted.replace(/\\[\s\S]|[[\]]/g, (part) => {
    if (part === "[") inClass = true;
    if (part === "]") inClass = false;
    if (part === "\\s") return inClass ? BLANKS : `[${BLANKS}]`;
    if (part === "\\S" && !inClass) return `[^${BLANKS}]`;
    if (part === "\\A") return "(?<![\\s\\S])";
    if (part === "\\z") return "(?![\\s\\S])";
    if (part === "\\Z") return "(?=\\n?(?![\\s\\S]))";
    return part;
  });
}
