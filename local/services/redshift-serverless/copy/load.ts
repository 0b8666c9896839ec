import type { DuckDBAppender } from "@duckdb/node-api";
import type { Identity } from "../../../core/identity";
import { SqlError } from "../sql/sql-error";
import { quoteName } from "../sql/tokens";
import { describeType, duckType } from "../sql/types";
import type { KnownColumn } from "../warehouse/catalogue";
import { qualified, type Session } from "../warehouse/session";
import { delimitedRecords } from "./delimited";
import { byName, byPaths, type FileRecord, fieldOf, jsonRecords } from "./json";
import { type CopyOptions, location } from "./options";
import { placesOf, type ReadObject, unpacked, urlOf } from "./source";
import { convert, type Rejection } from "./values";

/** One COPY at work. */
export interface Load {
  session: Session;
  options: CopyOptions;
  schema: string;
  columns: readonly KnownColumn[];
  identity: Identity;
  read: ReadObject;
}

type Fields = (string | null)[];

const STAGE = "loglab_stage";
const LONGEST_RAW = 1024;

/**
 * Reads every object into a stage, then the stage into the table: a failure on the way leaves the table as it was.
 * @returns how many rows were loaded
 * @throws SqlError
 */
export async function loadObjects(load: Load): Promise<number> {
  const { session, options, schema, columns } = load;
  const { connection } = session;
  const stage = columns.map((_, index) => `c${index} VARCHAR`).join(", ");
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${STAGE} (${stage})`);
  const appender = await connection.createAppender(STAGE, "main", "temp");
  try {
    await stageObjects(load, appender);
  } finally {
    appender.closeSync();
  }
  const names = columns.map(({ column }) => quoteName(column)).join(", ");
  const values = columns.map((column, index) => `CAST(c${index} AS ${duckType(column)})`).join(", ");
  const table = qualified(schema, options.table.name);
  const loaded = options.noLoad
    ? 0
    : (await connection.run(`INSERT INTO ${table} (${names}) SELECT ${values} FROM temp.${STAGE}`))
        .rowsChanged;
  await connection.run(`DROP TABLE temp.${STAGE}`);
  return loaded;
}

async function stageObjects(load: Load, appender: DuckDBAppender): Promise<void> {
  const { session, options, read } = load;
  const { places, mandatory } = await placesOf(session.loads.cloud, load.identity, options, read);
  const fieldsOf = await fieldReader(load);
  let failed = 0;
  for (const place of places) {
    const file = urlOf(place);
    const body = await read(place).catch((error: unknown) => {
      if (mandatory.has(file) || !(error instanceof SqlError) || !/does not exist$/.test(error.message))
        throw error;
      return Buffer.alloc(0);
    });
    const text = unpacked(body, options.gzip && body.length > 0).toString();
    for (const record of fieldsOf(text)) {
      const rejection = append(load, appender, record, file);
      if (!rejection) continue;
      session.loadErrors.push(rejection);
      failed++;
      // MAXERROR 0, the default, and MAXERROR 1 both end at the first.
      if (failed >= Math.max(1, options.maxError)) throw loadFailed(options);
    }
  }
}

const loadFailed = ({ table }: CopyOptions): SqlError =>
  new SqlError(
    "XX000",
    `Load into table '${table.name}' failed.  Check 'sys_load_error_detail' system table for details.`,
  );

/** @returns what makes records of fields of a file's text */
async function fieldReader(load: Load): Promise<(text: string) => Iterable<FileRecord<Fields>>> {
  const { options, columns, read } = load;
  const { format } = options;
  if (format.kind !== "json") return (text) => delimitedRecords(text, format, options.ignoreHeader);
  const pick = format.paths.startsWith("s3://")
    ? byPaths((await read(location(format.paths))).toString(), columns.length)
    : byName(
        columns.map(({ column }) => column),
        format.paths === "auto ignorecase",
      );
  return function* (text) {
    for (const record of jsonRecords(text)) {
      if ("rejected" in record) yield record;
      else yield { ...record, record: pick(record.record).map(fieldOf) };
    }
  };
}

type LoadError = Session["loadErrors"][number];

/** Stages one record. @returns why it does not fit */
function append(
  { options, columns, schema }: Load,
  appender: DuckDBAppender,
  record: FileRecord<Fields>,
  file: string,
): LoadError | undefined {
  const error = (rejection: Rejection, column?: KnownColumn, value: string | null = ""): LoadError => ({
    table: `${schema}.${options.table.name}`,
    file,
    line: record.line,
    column: column?.column ?? "",
    columnType: column ? describeType(column) : "",
    columnLength:
      column && (column.name === "varchar" || column.name === "bpchar") ? String(column.length) : "",
    code: rejection.code,
    message: rejection.reason,
    rawLine: record.raw.slice(0, LONGEST_RAW),
    rawValue: (value ?? "").slice(0, LONGEST_RAW),
  });
  if ("rejected" in record) return error(record.rejected);
  const fields = filled(record.record, columns.length, options);
  if ("rejected" in fields) return error(fields.rejected);
  const values: (string | null)[] = [];
  for (const [index, column] of columns.entries()) {
    const field = fields.fields[index] ?? null;
    const converted = convert(field, column, options);
    if ("rejected" in converted) return error(converted.rejected, column, field);
    values.push(converted.value);
  }
  for (const value of values) {
    if (value === null) appender.appendNull();
    else appender.appendVarchar(value);
  }
  appender.endRow();
  return undefined;
}

function filled(
  fields: Fields,
  wanted: number,
  { fillRecord }: CopyOptions,
): { fields: Fields } | { rejected: Rejection } {
  if (fields.length > wanted) return { rejected: { code: 1202, reason: "Extra column(s) found" } };
  if (fields.length < wanted && !fillRecord)
    return { rejected: { code: 1201, reason: "Delimiter not found" } };
  return { fields: [...fields, ...Array.from({ length: wanted - fields.length }, () => null)] };
}
