import { notModelled } from "../../core/errors";
import { invalidParameter } from "./errors";

/** What kinds of pattern begin with, beside terms. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  "{": "JSON",
  "[": "space-delimited",
  "%": "regular expression",
};

/** A bare word may hold letters, digits and underscores; everything else stands in double quotes. */
const TERM = /\s*([?-]?)(?:"((?:[^"\\]|\\.)*)"|([\w]+))(?=\s|$)/y;

/**
 * Compiles a filter pattern of terms: all of them, any of those with `?`, none of those with `-`. Case counts.
 * @returns a test for messages; undefined for the empty pattern, which takes everything
 * @throws AwsError for a pattern that is ill-formed, or of a kind that is not modelled
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function compilePattern(pattern = ""): ((message: string) => boolean) | undefined {
  const text = pattern.trim();
  if (text === "" || text === '""' || text === '" "') return undefined;
  const kind = OTHER_KINDS[text.charAt(0)];
  if (kind) throw notModelled(`logs filter pattern of kind ${kind} (${text})`);
  const { all, any, none } = parseTerms(text);
  // Optional terms count for nothing beside terms that must be there.
  const optional = all.length + none.length > 0 ? [] : any;
  return (message) =>
    all.every((term) => message.includes(term)) &&
    !none.some((term) => message.includes(term)) &&
    (optional.length === 0 || optional.some((term) => message.includes(term)));
}

function parseTerms(text: string): { all: string[]; any: string[]; none: string[] } {
  const terms = { all: [] as string[], any: [] as string[], none: [] as string[] };
  TERM.lastIndex = 0;
  while (TERM.lastIndex < text.length) {
    const match = TERM.exec(text);
    if (!match) throw invalidParameter("Invalid character(s) in term 'filterPattern'");
    const [, sign, quoted, word] = match;
    const term = word ?? quoted?.replace(/\\(.)/g, "$1") ?? "";
    const list = sign === "?" ? terms.any : sign === "-" ? terms.none : terms.all;
    list.push(term);
  }
  return terms;
}
