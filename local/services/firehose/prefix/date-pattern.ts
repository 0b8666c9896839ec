import { dateField, type Field } from "./date-field";
import type { LocalTime } from "./local-time";

type Piece = { literal: string } | { field: Field; pad: number };

/** A timestamp pattern that Java accepts, ready to print. */
export interface DatePattern {
  /** @throws RangeError when a field is wider than the padding that the pattern gives it */
  format(time: LocalTime): string;
}

/**
 * Compiles a pattern of java.time.format.DateTimeFormatter: letters, 'quoted text', '' for a quote, [optional sections],
 * p for padding.
 * @returns undefined when Java refuses the pattern
 */
export function compileDatePattern(pattern: string): DatePattern | undefined {
  const pieces: Piece[] = [];
  let depth = 0;
  let pad = 0;
  let at = 0;
  while (at < pattern.length) {
    const character = pattern.charAt(at);
    if (/[A-Za-z]/.test(character)) {
      const width = run(pattern, at);
      at += width;
      if (character === "p" && pad === 0) {
        pad = width;
        continue;
      }
      const field = dateField(character, width);
      if (!field) return undefined;
      pieces.push({ field, pad });
      pad = 0;
      continue;
    }
    // Padding is for the field that follows at once.
    if (pad > 0 || "{}#".includes(character)) return undefined;
    if (character === "'") {
      const quoted = quotedText(pattern, at);
      if (!quoted) return undefined;
      pieces.push({ literal: quoted.text });
      at = quoted.end;
      continue;
    }
    if (character === "[") depth++;
    else if (character === "]") depth--;
    else pieces.push({ literal: character });
    if (depth < 0) return undefined;
    at++;
  }
  if (pad > 0 || pattern === "") return undefined;
  return { format: (time) => pieces.map((piece) => print(piece, time)).join("") };
}

/** @returns how often the letter stands there in a row */
function run(pattern: string, start: number): number {
  let end = start + 1;
  while (pattern[end] === pattern[start]) end++;
  return end - start;
}

/** Text from one quote to the next that is not doubled; nothing between two means the quote itself. */
function quotedText(pattern: string, start: number): { text: string; end: number } | undefined {
  const match = /^'((?:[^']|'')*)'(?!')/s.exec(pattern.slice(start));
  if (!match) return undefined;
  const [whole, inside = ""] = match;
  return { text: inside === "" ? "'" : inside.replaceAll("''", "'"), end: start + whole.length };
}

function print(piece: Piece, time: LocalTime): string {
  if ("literal" in piece) return piece.literal;
  const text = piece.field(time);
  if (piece.pad > 0 && text.length > piece.pad) {
    throw new RangeError(`a field of ${text.length} characters exceeds the padding of ${piece.pad}`);
  }
  return text.padStart(piece.pad, " ");
}
