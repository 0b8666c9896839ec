import type { AccessRecord } from "../../contract/record";
import type { Lab } from "../step";
import type { Listed } from "./objects";
import { readText } from "./read";

/** A line of an object, and what it holds if it is an access as JSON. */
export interface Line {
  readonly text: string;
  readonly record?: AccessRecord;
}

/** The columns of a line, each of which is null where the log line left it out. */
const COLUMNS: Readonly<Record<keyof AccessRecord, "string" | "number">> = {
  host: "string",
  ident: "string",
  user: "string",
  time: "string",
  method: "string",
  path: "string",
  protocol: "string",
  status: "number",
  bytes: "number",
  referer: "string",
  agent: "string",
};

/** @returns the lines of an object; what stands behind the last line feed counts as a line */
export async function readLines(lab: Lab, object: Listed): Promise<Line[]> {
  return splitLines(await readText(lab, object));
}

/** So many objects are fetched at once. */
const AT_ONCE = 8;

/** @returns objects with their lines, in the order in which they are given */
export async function* readEach(
  lab: Lab,
  objects: readonly Listed[],
): AsyncGenerator<{ object: Listed; lines: Line[] }> {
  for (let index = 0; index < objects.length; index += AT_ONCE) {
    const some = objects.slice(index, index + AT_ONCE);
    yield* await Promise.all(some.map(async (object) => ({ object, lines: await readLines(lab, object) })));
  }
}

/** @returns the lines of an object's text */
export function splitLines(text: string): Line[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map(readLine);
}

function readLine(text: string): Line {
  try {
    const value: unknown = JSON.parse(text);
    return isAccessRecord(value) ? { text, record: value } : { text };
  } catch {
    return { text };
  }
}

function isAccessRecord(value: unknown): value is AccessRecord {
  if (typeof value !== "object" || value === null) return false;
  const given = value as Readonly<Record<string, unknown>>;
  return (
    Object.keys(given).length === Object.keys(COLUMNS).length &&
    Object.entries(COLUMNS).every(([name, type]) => given[name] === null || typeof given[name] === type) &&
    typeof given.host === "string" &&
    typeof given.time === "string"
  );
}
