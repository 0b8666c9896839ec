/**
 * Text with wildcards, compiled: what stands between the stars. Wildcards are kept as characters of the private use area, so
 * that a star which came in by a policy variable stays a star.
 */
export type Pattern = readonly string[];

/** Stands for exactly one character. */
export const ONE = "\uE001";
/** Stands for any number of characters, none included. */
export const MANY = "\uE000";

/** @returns the text with `*` and `?` made wildcards */
export const withWildcards = (text: string): string => text.replaceAll("*", MANY).replaceAll("?", ONE);

/** @param text with wildcards as `ONE` and `MANY` */
export const compilePattern = (text: string): Pattern => text.split(MANY);

/** @returns whether the whole text matches */
export function matches(pattern: Pattern, text: string): boolean {
  const first = pattern[0] ?? "";
  const last = pattern.length - 1;
  if (last === 0) return first.length === text.length && fits(first, text, 0);
  if (!fits(first, text, 0)) return false;
  const tail = pattern[last] ?? "";
  const end = text.length - tail.length;
  let at = first.length;
  if (end < at || !fits(tail, text, end)) return false;
  for (let i = 1; i < last; i++) {
    const part = pattern[i] ?? "";
    at = find(part, text, at, end);
    if (at < 0) return false;
    at += part.length;
  }
  return true;
}

/** @returns where the part first occurs between two places, or -1 */
function find(part: string, text: string, from: number, end: number): number {
  if (!part.includes(ONE)) {
    const at = text.indexOf(part, from);
    return at >= 0 && at + part.length <= end ? at : -1;
  }
  for (let at = from; at + part.length <= end; at++) if (fits(part, text, at)) return at;
  return -1;
}

function fits(part: string, text: string, at: number): boolean {
  if (!part.includes(ONE)) return text.startsWith(part, at);
  if (at + part.length > text.length) return false;
  for (let i = 0; i < part.length; i++) if (part[i] !== ONE && part[i] !== text[at + i]) return false;
  return true;
}
