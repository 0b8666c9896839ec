/** @returns rows as RFC 4180 has them, with no cell that a spreadsheet would take for a formula */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((text) => cell(harmless(text))).join(",")}\r\n`).join("");
}

/** A sign in front makes a text of it. Numbers are left as they are: a grade is none that begins so. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
