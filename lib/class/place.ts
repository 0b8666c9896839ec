import type { Place } from "./problem";

/** @returns where the character after `text` stands in a file that begins with it */
export function placeAfter(text: string): Place {
  const lines = text.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
