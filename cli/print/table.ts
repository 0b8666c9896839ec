import { stripVTControlCharacters } from "node:util";

/** @returns rows as lines whose cells stand below one another; colours take no room */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
}

const widthOf = (cell: string): number => stripVTControlCharacters(cell).length;
