import type { QualifiedName, Reader } from "../sql/reader";
import { notModelledSql, SqlError, syntaxError } from "../sql/sql-error";

export type Format =
  | { kind: "json"; paths: "auto" | "auto ignorecase" | `s3://${string}` }
  | { kind: "csv"; delimiter: string; quote: string }
  | { kind: "delimited"; delimiter: string };

/** What COPY was asked to do. */
export interface CopyOptions {
  table: QualifiedName;
  columns?: string[];
  bucket: string;
  /** Prefix of keys, or the key of the manifest. */
  key: string;
  /** An ARN, or `default`; absent where the statement's bearer reads with rights of their own. */
  role?: string;
  format: Format;
  manifest: boolean;
  gzip: boolean;
  maxError: number;
  ignoreHeader: number;
  timeFormat?: string;
  nullAs?: string;
  truncateColumns: boolean;
  emptyAsNull: boolean;
  blanksAsNull: boolean;
  trimBlanks: boolean;
  fillRecord: boolean;
  noLoad: boolean;
}

const MOST_ERRORS = 100_000;

type Draft = { -readonly [K in keyof CopyOptions]: CopyOptions[K] } & { delimiter?: string; quote?: string };

/**
 * Reads what stands behind COPY.
 * @throws SqlError
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html
 */
export function readCopy(reader: Reader): CopyOptions {
  const table = reader.qualifiedName();
  const columns = reader.peek()?.source === "(" ? columnList(reader) : undefined;
  reader.expect("from");
  const draft: Draft = {
    table,
    ...(columns && { columns }),
    ...location(reader.text()),
    format: { kind: "delimited", delimiter: "|" },
    manifest: false,
    gzip: false,
    maxError: 0,
    ignoreHeader: 0,
    truncateColumns: false,
    emptyAsNull: false,
    blanksAsNull: false,
    trimBlanks: false,
    fillRecord: false,
    noLoad: false,
  };
  while (!reader.done) readOption(reader, draft);
  const { delimiter, quote, ...options } = draft;
  return { ...options, format: formatOf(options.format, delimiter, quote) };
}

function columnList(reader: Reader): string[] {
  const names = reader.parentheses().filter(({ source }) => source !== ",");
  const odd = names.find(({ kind }) => kind !== "word" && kind !== "name");
  if (odd) throw syntaxError(odd.source);
  return names.map(({ value }) => value.toLowerCase());
}

/** @throws SqlError for anything but a place in S3 */
export function location(url: string): { bucket: string; key: string } {
  const match = /^s3:\/\/([^/]+)\/?(.*)$/s.exec(url);
  if (match) return { bucket: match[1] ?? "", key: match[2] ?? "" };
  if (/^(emr|dynamodb|ssh):\/\//.test(url)) throw notModelledSql(`COPY from ${url.split(":")[0]}`);
  throw new SqlError("XX000", "COPY with an invalid S3 path: it must begin with s3://");
}

function formatOf(format: Format, delimiter: string | undefined, quote: string | undefined): Format {
  if (format.kind === "json") {
    if (delimiter !== undefined) throw new SqlError("0A000", "JSON is not compatible with DELIMITER");
    return format;
  }
  if (format.kind === "csv") return { kind: "csv", delimiter: delimiter ?? ",", quote: quote ?? '"' };
  return { kind: "delimited", delimiter: delimiter ?? "|" };
}

/** Options whose word alone says all, and what of it they turn on. */
const FLAGS: Readonly<
  Record<
    string,
    | "manifest"
    | "gzip"
    | "truncateColumns"
    | "emptyAsNull"
    | "blanksAsNull"
    | "trimBlanks"
    | "fillRecord"
    | "noLoad"
  >
> = {
  manifest: "manifest",
  gzip: "gzip",
  truncatecolumns: "truncateColumns",
  emptyasnull: "emptyAsNull",
  blanksasnull: "blanksAsNull",
  trimblanks: "trimBlanks",
  fillrecord: "fillRecord",
  noload: "noLoad",
};

const NOT_MODELLED = [
  "bzip2",
  "lzop",
  "zstd",
  "avro",
  "parquet",
  "orc",
  "shapefile",
  "fixedwidth",
  "encrypted",
  "escape",
  "removequotes",
  "acceptanydate",
  "acceptinvchars",
  "explicit_ids",
  "encoding",
  "ssh",
  "readratio",
  "roundec",
  "access_key_id",
  "secret_access_key",
  "session_token",
  "kms_key_id",
  "master_symmetric_key",
];

function readOption(reader: Reader, draft: Draft): void {
  const token = reader.next();
  const word = token.kind === "word" ? token.value : "";
  const flag = FLAGS[word];
  if (flag) {
    draft[flag] = true;
    return;
  }
  // Blank lines are passed over anyway.
  if (word === "ignoreblanklines") return;
  if (NOT_MODELLED.includes(word)) throw notModelledSql(`COPY option ${word.toUpperCase()}`);
  const read = VALUED[word];
  if (!read) throw syntaxError(token.source);
  reader.accept("as");
  read(reader, draft);
}

/** Options with a value. */
const VALUED: Readonly<Record<string, (reader: Reader, draft: Draft) => void>> = {
  with: () => undefined,
  iam_role: (reader, draft) => {
    draft.role = reader.accept("default") ? "default" : reader.text();
  },
  credentials: (reader, draft) => {
    const role = /^aws_iam_role=(\S+)$/.exec(reader.text())?.[1];
    if (role === undefined) throw notModelledSql("COPY CREDENTIALS other than aws_iam_role=…");
    draft.role = role;
  },
  format: (reader, draft) => readOption(reader, draft),
  json: (reader, draft) => {
    const paths = reader.peek()?.kind === "text" ? reader.text() : "auto";
    if (paths !== "auto" && paths !== "auto ignorecase" && !paths.startsWith("s3://"))
      throw paths === "noshred"
        ? notModelledSql("JSON 'noshred'")
        : new SqlError("XX000", `Invalid JSONPath format: ${paths}`);
    draft.format = { kind: "json", paths: paths as "auto" };
  },
  csv: (reader, draft) => {
    draft.format = { kind: "csv", delimiter: ",", quote: '"' };
    if (reader.accept("quote")) {
      reader.accept("as");
      draft.quote = oneCharacter(reader.text(), "QUOTE");
    }
  },
  delimiter: (reader, draft) => {
    draft.delimiter = oneCharacter(reader.text(), "DELIMITER");
  },
  quote: (reader, draft) => {
    draft.quote = oneCharacter(reader.text(), "QUOTE");
  },
  // Buckets of every Region are read alike here.
  region: (reader) => void reader.text(),
  maxerror: (reader, draft) => {
    draft.maxError = reader.whole();
    if (draft.maxError > MOST_ERRORS) throw new SqlError("XX000", `MAXERROR must be at most ${MOST_ERRORS}`);
  },
  ignoreheader: (reader, draft) => {
    draft.ignoreHeader = reader.whole();
  },
  timeformat: (reader, draft) => {
    const format = reader.text();
    if (!TIME_FORMATS.includes(format)) throw notModelledSql(`TIMEFORMAT '${format}'`);
    draft.timeFormat = format;
  },
  dateformat: (reader) => {
    const format = reader.text();
    if (format !== "auto" && format !== "YYYY-MM-DD") throw notModelledSql(`DATEFORMAT '${format}'`);
  },
  null: (reader, draft) => {
    draft.nullAs = reader.text().replaceAll("\\0", "\0");
  },
  // Statistics and encodings are no matter of DuckDB.
  statupdate: (reader) =>
    void (reader.accept("on") || reader.accept("off") || reader.accept("true") || reader.accept("false")),
  compupdate: (reader) =>
    void (
      reader.accept("on") ||
      reader.accept("off") ||
      reader.accept("preset") ||
      reader.accept("true") ||
      reader.accept("false")
    ),
  comprows: (reader) => void reader.whole(),
};

const TIME_FORMATS = ["auto", "YYYY-MM-DD HH:MI:SS", "YYYY-MM-DD HH24:MI:SS", "epochsecs", "epochmillisecs"];

function oneCharacter(text: string, option: string): string {
  const character = text === "\\t" ? "\t" : text;
  if (character.length !== 1) throw new SqlError("XX000", `COPY ${option} must be a single character`);
  return character;
}
