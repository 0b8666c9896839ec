import type { FileRecord } from "./json";
import type { Format } from "./options";

/** Reads records of fields: with quotes (CSV) or without. */
export function* delimitedRecords(
  text: string,
  format: Exclude<Format, { kind: "json" }>,
  ignoreHeader: number,
): Generator<FileRecord<string[]>> {
  const quote = format.kind === "csv" ? format.quote : undefined;
  let line = 1;
  for (let at = 0, index = 0; at < text.length; index++) {
    const { fields, end, open } = record(text, at, format.delimiter, quote);
    const raw = text.slice(at, end);
    const first = line;
    line += raw.split("\n").length;
    at = end + 1;
    if (index < ignoreHeader || raw.trim() === "") continue;
    yield open
      ? { line: first, raw, rejected: { code: 1214, reason: "Delimited value missing end quote" } }
      : { line: first, raw: raw.replace(/\r$/, ""), record: fields };
  }
}

/** @returns the fields of one record, and where its line feed is */
function record(
  text: string,
  start: number,
  delimiter: string,
  quote: string | undefined,
): { fields: string[]; end: number; open: boolean } {
  const fields: string[] = [];
  let field = "";
  let quoted = false;
  let at = start;
  for (; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quoted) {
      if (character !== quote) field += character;
      else if (text[at + 1] === quote) {
        field += quote;
        at++;
      } else quoted = false;
    } else if (character === quote && field === "") quoted = true;
    else if (character === delimiter) {
      fields.push(field);
      field = "";
    } else if (character === "\n") break;
    else field += character;
  }
  fields.push(field.replace(/\r$/, ""));
  return { fields, end: at, open: quoted };
}
