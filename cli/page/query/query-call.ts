import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listObjects } from "../../../checks/bucket/objects";
import { readText } from "../../../checks/bucket/read";
import { OBJECT_ROOT } from "../../../contract/object-key";
import type { AccessRecord } from "../../../contract/record";
import { CannotAnswer, type PageProtocol } from "../../../local";
import type { OpenLab } from "../../steps/lab-context";
import { lookingFor } from "../object-calls";
import { runQuery } from "./run-query";

/** Of a bucket that holds more, the newest objects are read. */
const MOST_OBJECTS = 500;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ROWS = 1_000;
const AT_ONCE = 8;
const LONGEST_SQL = 16 * 1024;

/** SQL types of what a line holds. */
export const COLUMNS: Readonly<Record<keyof AccessRecord, string>> = {
  host: "VARCHAR",
  ident: "VARCHAR",
  user: "VARCHAR",
  time: "VARCHAR",
  method: "VARCHAR",
  path: "VARCHAR",
  protocol: "VARCHAR",
  status: "INTEGER",
  bytes: "BIGINT",
  referer: "VARCHAR",
  agent: "VARCHAR",
};

/**
 * Runs SQL on what a seat's bucket holds: its student's rights fetch the objects, and the query sees nothing but them.
 * @throws CannotAnswer with DuckDB's own words
 */
export async function queryBucket(
  open: OpenLab,
  { sql }: PageProtocol.SeatCalls["query"]["input"],
  signal: AbortSignal,
): Promise<PageProtocol.QueryView> {
  if (typeof sql !== "string" || sql.trim() === "") throw new CannotAnswer("Write a query.");
  if (sql.length > LONGEST_SQL) throw new CannotAnswer(`The query is longer than ${LONGEST_SQL} characters.`);
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "loglab-query-"));
  try {
    const fetched = await fetchObjects(open, folder, signal);
    const { files, manifest, ...read } = fetched;
    const result = await runQuery({ sql, files, manifest, columns: COLUMNS, rows: MOST_ROWS }, signal);
    return { ...result, ...read, milliseconds: Math.round(performance.now() - started) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Fetched {
  files: string[];
  manifest: string;
  objects: number;
  bytes: number;
  partial: boolean;
}

async function fetchObjects(open: OpenLab, folder: string, signal: AbortSignal): Promise<Fetched> {
  const lab = lookingFor(open, signal);
  const listed = await listObjects(lab, OBJECT_ROOT);
  const newest = [];
  let bytes = 0;
  for (const object of listed.toReversed()) {
    if (newest.length === MOST_OBJECTS || bytes + object.bytes > MOST_BYTES) break;
    newest.push(object);
    bytes += object.bytes;
  }
  const named: { file: string; object: string }[] = [];
  for (let index = 0; index < newest.length; index += AT_ONCE) {
    const some = newest.slice(index, index + AT_ONCE);
    await Promise.all(
      some.map(async (object, at) => {
        const file = join(folder, `${index + at}.json`);
        await writeFile(file, await readText(lab, object));
        named.push({ file, object: object.key.slice(object.key.lastIndexOf("/") + 1) });
      }),
    );
  }
  const manifest = join(folder, "objects.json");
  await writeFile(manifest, named.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  return {
    ...{ files: named.map(({ file }) => file), manifest, bytes },
    ...{ objects: newest.length, partial: newest.length < listed.length },
  };
}
