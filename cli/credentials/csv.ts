import type { People } from "../seats/people";
import { type HandOut, readable, variablesOf } from "./hand-out";

/** Columns behind the roster's own. */
const COLUMNS = ["class", "region", "endpoint", "sign_in_url", "sign_in_until", "expires"];
const KEYS = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "LAB_STREAM", "LAB_BUCKET"];

/**
 * Writes hand-outs as a table for a mail merge: a row a seat, with the roster's columns.
 * @returns CSV as RFC 4180 has it
 */
export function handOutsAsCsv(handOuts: readonly HandOut[], people: People): string {
  const header = [
    "seat",
    ...people.columns.map(harmless),
    ...COLUMNS,
    ...KEYS.map((key) => key.toLowerCase()),
  ];
  const rows = handOuts.map((handOut) => {
    const { found, region, endpoint = "", signIn, student } = handOut;
    const variables = variablesOf(handOut);
    return [
      found.seat,
      ...(people.bySeat.get(found.seat) ?? people.columns.map(() => "")).map(harmless),
      ...[found.className, region, endpoint, signIn.url],
      ...[signIn.until ? readable(signIn.until) : "", readable(student.expires)],
      ...KEYS.map((key) => variables[key] ?? ""),
    ];
  });
  return [header, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** A spreadsheet takes such a cell for a formula. Keys are left as they are: with a sign in front they would be wrong. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
