import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { parse } from "csv-parse/sync";
import { parseClassFile } from "../../lib/class/class-file";
import { parseRoster } from "../../lib/class/roster";

/** What a roster says of people. It stays on this machine: nothing of it goes into a request, a tag or a log. */
export interface People {
  /** Names of the columns beside `seat`, in the roster's order. */
  columns: readonly string[];
  /** Their values by seat, in the same order. */
  bySeat: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads the people of a class from the roster that its file names. Whether both are as they should be has been told by who
 * read the class.
 */
export function readPeople(classFile: string): People {
  const { roster = "" } = parseClassFile(classFile, readFileSync(classFile, "utf8"));
  const file = isAbsolute(roster) ? roster : join(dirname(classFile), roster);
  return peopleOf(readFileSync(file, "utf8"));
}

/** @param text of a roster */
export function peopleOf(text: string): People {
  const rows: string[][] = parse(Buffer.from(text), {
    bom: true,
    trim: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
  });
  const known = new Set(parseRoster("", text).seats);
  const [header = [], ...body] = rows;
  const seatColumn = header.indexOf("seat");
  const others = header.flatMap((_, index) => (index === seatColumn ? [] : [index]));
  return {
    columns: others.map((index) => header[index] ?? ""),
    bySeat: new Map(
      body
        .filter((row) => known.has(row[seatColumn] ?? ""))
        .map((row) => [row[seatColumn] ?? "", others.map((index) => row[index] ?? "")]),
    ),
  };
}

/** @returns the seats that nobody has: their rows hold the seat's id and nothing else (docs/decisions/0032) */
export function spareSeats({ bySeat, columns }: People): string[] {
  if (columns.length === 0) return [];
  return [...bySeat].filter(([, values]) => values.every((value) => value === "")).map(([seat]) => seat);
}
