/**
 * Asks a bucket as one asks a database: copies its objects to this machine, and lets DuckDB read them as the table `logs`.
 *
 *     npx ts-node examples/query/ask.ts --sql examples/query/top-paths.sql
 *     npx ts-node examples/query/ask.ts --folder logs/ --last KEY "select status, count(*) from logs group by status"
 *
 * `--folder` is a prefix of the objects' keys, `--last` the greatest key that is read. LAB_BUCKET names the bucket; endpoint,
 * Region and credentials come from AWS_*: `lab env SEAT` prints all of them. The answer is a line a row, with tabs between.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";

/** Which objects are asked. */
export interface Objects {
  bucket: string;
  /** Prefix of their keys. */
  folder: string;
  /** The greatest key that counts; all of them when absent. */
  last?: string | undefined;
}

/** What was found: the columns' names, and a row each of texts as DuckDB writes them. */
export interface Found {
  columns: string[];
  rows: string[][];
}

/**
 * @param sql one query about the table `logs`
 * @throws errors of S3 and of DuckDB; Error when there is no such object
 */
export async function ask(s3: S3Client, objects: Objects, sql: string): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), "loglab-query-"));
  try {
    return await query(await copyObjects(s3, objects, folder), sql);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// [begin copy]
async function copyObjects(s3: S3Client, { bucket, folder, last }: Objects, to: string): Promise<string[]> {
  const files: string[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: folder, ContinuationToken }),
    );
    for (const { Key = "" } of page.Contents ?? []) {
      if (last !== undefined && Key > last) continue;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
      // DuckDB unpacks what ends in .gz.
      const file = join(to, `${files.length}.json${Key.endsWith(".gz") ? ".gz" : ""}`);
      await writeFile(file, (await Body?.transformToByteArray()) ?? "");
      files.push(file);
    }
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  if (files.length === 0) throw new Error(`There is no object below ${folder} of ${bucket}.`);
  return files;
}
// [end copy]

// [begin query]
const COLUMNS =
  "{host: 'VARCHAR', ident: 'VARCHAR', user: 'VARCHAR', time: 'TIMESTAMP', method: 'VARCHAR', path: 'VARCHAR', " +
  "protocol: 'VARCHAR', status: 'INTEGER', bytes: 'BIGINT', referer: 'VARCHAR', agent: 'VARCHAR'}";

async function query(files: readonly string[], sql: string): Promise<Found> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  try {
    const names = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(", ");
    await connection.run(
      `create view logs as select * from read_json([${names}], format = 'newline_delimited', columns = ${COLUMNS})`,
    );
    const answer = await connection.runAndReadAll(sql);
    return { columns: answer.columnNames(), rows: answer.getRowsJson().map((row) => row.map(asText)) };
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
// [end query]

const asText = (value: unknown): string =>
  value === null ? "null" : typeof value === "object" ? JSON.stringify(value) : String(value);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { folder: { type: "string" }, last: { type: "string" }, sql: { type: "string" } },
    allowPositionals: true,
  });
  const bucket = process.env.LAB_BUCKET;
  const sql = values.sql === undefined ? positionals.join(" ") : await readFile(values.sql, "utf8");
  if (!bucket) throw new Error("LAB_BUCKET is not set: paste what `lab env SEAT` prints.");
  if (sql.trim() === "")
    throw new Error("What is to be asked? Give a query, or a file that holds one with --sql.");
  const s3 = new S3Client({ forcePathStyle: process.env.AWS_ENDPOINT_URL !== undefined });
  const { columns, rows } = await ask(
    s3,
    { bucket, folder: values.folder ?? "logs/", last: values.last },
    sql,
  );
  for (const row of [columns, ...rows]) console.log(row.join("\t"));
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
