import { type CsvError, type InfoRecord, parse } from "csv-parse/sync";
import { placeAfter } from "./place";
import type { Place, Problem } from "./problem";
import { judgeSeatId } from "./seat-id";

/** The most seats a class can have. */
const MOST_SEATS = 1000;

/**
 * Reads the text of a roster: comma-separated, a header, a column `seat`. The other columns (names, e-mail addresses) are
 * looked at by nobody: they stand in no result and in no problem.
 * @param file its name, for the problems
 * @returns the seat ids in order, or every mistake
 */
export function parseRoster(file: string, text: string): { seats: string[]; problems: Problem[] } {
  const bytes = Buffer.from(text);
  const { rows, broken } = splitRows(bytes);
  const [header, ...body] = rows;
  const problem = (offset: number, what: string, fix: string): Problem => {
    return { file, ...placeOf(bytes, offset), what, fix };
  };

  const syntax = broken ? [problem(broken.offset, broken.what, broken.fix)] : [];
  if (header === undefined) {
    if (broken) return { seats: [], problems: syntax };
    return {
      seats: [],
      problems: [problem(0, "the roster is empty", "Write a line `seat` and below it one id a line")],
    };
  }
  const column = seatColumn(header);
  if (typeof column !== "number")
    return { seats: [], problems: [problem(column.offset, column.what, column.fix)] };

  const { seats, mistakes } = readSeats(bytes, header, body, column);
  const problems = [...mistakes.map(({ offset, what, fix }) => problem(offset, what, fix)), ...syntax];
  if (body.length === 0 && !broken) {
    problems.push(
      problem(header.offset, "the roster has no seats", "Write one id a line below the header, such as s01"),
    );
  }
  return { seats, problems };
}

/** One line of the file that holds anything, and the byte at which it starts. */
interface Row {
  cells: string[];
  offset: number;
}

interface Mistake {
  offset: number;
  what: string;
  fix: string;
}

/** Cuts the text into rows, without the blank ones, up to the first broken quotation. */
function splitRows(bytes: Buffer): { rows: Row[]; broken?: Mistake } {
  let broken: Mistake | undefined;
  let next = 0;
  const rows: Row[] = [];
  parse(bytes, {
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_records_with_error: true,
    on_skip: (error) => {
      broken ??= explainCsv(error, bytes);
      return undefined;
    },
    on_record: (record: string[], context: InfoRecord) => {
      const cells = record.map((cell) => cell.trim());
      if (broken === undefined && cells.some((cell) => cell !== "")) rows.push({ cells, offset: next });
      next = context.bytes;
      return null;
    },
  });
  return { rows, broken };
}

function explainCsv(error: CsvError | undefined, bytes: Buffer): Mistake {
  const at = Number(error?.bytes ?? 0);
  const offset = bytes[at] === COMMA ? at + 1 : at;
  const fix =
    "Put the whole cell in double quotes and write a double quote inside it twice; rows below were not read";
  const what =
    error?.code === "CSV_QUOTE_NOT_CLOSED"
      ? "a quoted cell starts here and never ends"
      : "a double quote stands inside this cell";
  return { offset, what, fix };
}

function seatColumn(header: Row): number | Mistake {
  const found = header.cells.flatMap((cell, index) => (cell === "seat" ? [index] : []));
  const [first, second] = found;
  if (second !== undefined) {
    return { offset: header.offset, what: "two columns are called `seat`", fix: "Keep one of the two" };
  }
  if (first !== undefined) return first;
  // A header that is not there may be a student's row, so only what looks like the word itself is quoted.
  const meant = header.cells.find((cell) => /^(?:seats?|seat[ _-]?id)$/i.test(cell));
  const what = "the first line has no column `seat`";
  if (meant) return { offset: header.offset, what, fix: `Write \`seat\` instead of \`${meant}\`` };
  if (header.cells.some((cell) => /[;\t|]/.test(cell))) {
    return { offset: header.offset, what, fix: "Save the file with commas between the cells" };
  }
  return { offset: header.offset, what, fix: "Name the columns in the first line and call one `seat`" };
}

function readSeats(bytes: Buffer, header: Row, body: Row[], column: number) {
  const rows = new Map<string, Row>();
  const mistakes: Mistake[] = [];
  for (const row of body.slice(0, MOST_SEATS)) {
    const ragged = row.cells.length !== header.cells.length;
    if (ragged) mistakes.push({ offset: row.offset, ...explainRagged(row, header) });
    const seat = row.cells[column] ?? "";
    const offset = cellOffset(bytes, row.offset, column);
    const verdict = judgeSeatId(seat);
    // A cell that a stray comma pushed aside is the same mistake, not a second one.
    if (verdict && !ragged) mistakes.push({ offset, ...verdict });
    if (verdict) continue;
    const taken = rows.get(seat);
    if (taken === undefined) {
      rows.set(seat, row);
    } else {
      const what = `the seat \`${seat}\` stands in line ${placeOf(bytes, taken.offset).line} too`;
      mistakes.push({ offset, what, fix: "Give every student a seat of their own" });
    }
  }
  const beyond = body[MOST_SEATS];
  if (beyond) {
    const what = `the roster has ${body.length} seats and a class at most ${MOST_SEATS}`;
    mistakes.push({
      offset: beyond.offset,
      what,
      fix: "Split the class in two; rows from here on were not read",
    });
  }
  return { seats: [...rows.keys()], mistakes };
}

function explainRagged(row: Row, header: Row): { what: string; fix: string } {
  const fewer = row.cells.length < header.cells.length;
  const what = `this row has ${fewer ? "fewer" : "more"} cells (${row.cells.length}) than the header (${header.cells.length})`;
  if (fewer) return { what, fix: "Add the missing commas" };
  return { what, fix: "Put a cell that holds a comma in double quotes, or remove what is too much" };
}

const COMMA = 0x2c;
const QUOTE = 0x22;

/** @returns the byte at which a row's n-th cell starts: after the n-th comma that no quotes enclose */
function cellOffset(bytes: Buffer, row: number, index: number): number {
  let quoted = false;
  let left = index;
  for (let at = row; at < bytes.length && left > 0; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    if (bytes[at] === COMMA && !quoted && --left === 0) return at + 1;
  }
  return row;
}

function placeOf(bytes: Buffer, offset: number): Place {
  return placeAfter(bytes.toString("utf8", 0, offset));
}
