import { notModelledSql, SqlError, syntaxError } from "./sql-error";

/** A column's type as Redshift names it in its catalogue. */
export interface ColumnType {
  name:
    | "int2"
    | "int4"
    | "int8"
    | "numeric"
    | "float4"
    | "float8"
    | "bool"
    | "bpchar"
    | "varchar"
    | "date"
    | "timestamp"
    | "timestamptz"
    | "time"
    | "timetz";
  /** Of a text: most bytes. Of a number: digits in all. */
  length: number;
  /** Of a number: digits behind the point. */
  scale: number;
}

const plain = (name: ColumnType["name"], length: number): ((args: readonly number[]) => ColumnType) => {
  return () => ({ name, length, scale: 0 });
};

/** `max` is written as this many bytes. */
export const MOST_BYTES = 65_535;
const MOST_CHARS = 4096;

const text =
  (name: "varchar" | "bpchar", usual: number, most: number) =>
  ([length = usual]: readonly number[]): ColumnType => {
    if (length < 1 || length > most) {
      throw new SqlError("22003", `length for type ${name} must be at least 1 and cannot exceed ${most}`);
    }
    return { name, length, scale: 0 };
  };

const numeric = ([length = 18, scale = 0]: readonly number[]): ColumnType => {
  if (length < 1 || length > 38) {
    throw new SqlError("22003", `DECIMAL precision ${length} must be between 1 and 38`);
  }
  if (scale > length || scale > 37) {
    throw new SqlError("22003", `DECIMAL scale ${scale} must be between 0 and precision ${length}`);
  }
  return { name: "numeric", length, scale };
};

/**
 * Redshift's types by each of their names.
 * @see https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html
 */
const TYPES: Readonly<Record<string, (args: readonly number[]) => ColumnType>> = {
  smallint: plain("int2", 5),
  int2: plain("int2", 5),
  integer: plain("int4", 10),
  int: plain("int4", 10),
  int4: plain("int4", 10),
  bigint: plain("int8", 19),
  int8: plain("int8", 19),
  decimal: numeric,
  numeric,
  real: plain("float4", 8),
  float4: plain("float4", 8),
  "double precision": plain("float8", 17),
  float8: plain("float8", 17),
  float: plain("float8", 17),
  boolean: plain("bool", 1),
  bool: plain("bool", 1),
  char: text("bpchar", 1, MOST_CHARS),
  character: text("bpchar", 1, MOST_CHARS),
  nchar: text("bpchar", 1, MOST_CHARS),
  bpchar: text("bpchar", 256, MOST_CHARS),
  varchar: text("varchar", 256, MOST_BYTES),
  "character varying": text("varchar", 256, MOST_BYTES),
  nvarchar: text("varchar", 256, MOST_BYTES),
  text: text("varchar", 256, MOST_BYTES),
  date: plain("date", 10),
  timestamp: plain("timestamp", 29),
  "timestamp without time zone": plain("timestamp", 29),
  timestamptz: plain("timestamptz", 35),
  "timestamp with time zone": plain("timestamptz", 35),
  time: plain("time", 15),
  "time without time zone": plain("time", 15),
  timetz: plain("timetz", 21),
  "time with time zone": plain("timetz", 21),
};

const REFUSED = ["super", "geometry", "geography", "hllsketch", "varbyte", "varbinary", "interval"];

/** @throws SqlError for a type that Redshift has not, or that the stand-in has not */
export function columnType(name: string, args: readonly number[]): ColumnType {
  const type = TYPES[name];
  if (type) return type(args);
  if (REFUSED.includes(name)) throw notModelledSql(`The type ${name.toUpperCase()}`);
  throw name === "" ? syntaxError(")") : new SqlError("42601", `type "${name}" does not exist`);
}

/** @returns how many words from here on name a type: `character varying` before `character` */
export function typeWords(words: readonly string[]): number {
  for (let count = Math.min(4, words.length); count > 1; count--) {
    if (TYPES[words.slice(0, count).join(" ")]) return count;
  }
  return 1;
}

const DUCK: Readonly<Record<ColumnType["name"], string>> = {
  int2: "SMALLINT",
  int4: "INTEGER",
  int8: "BIGINT",
  numeric: "DECIMAL",
  float4: "REAL",
  float8: "DOUBLE",
  bool: "BOOLEAN",
  bpchar: "VARCHAR",
  varchar: "VARCHAR",
  date: "DATE",
  timestamp: "TIMESTAMP",
  timestamptz: "TIMESTAMPTZ",
  time: "TIME",
  timetz: "TIMETZ",
};

/** @returns the type in DuckDB */
export const duckType = ({ name, length, scale }: ColumnType): string =>
  name === "numeric" ? `DECIMAL(${length}, ${scale})` : DUCK[name];

export const isText = ({ name }: ColumnType): boolean => name === "varchar" || name === "bpchar";

/** @returns a type as error messages and `sys_load_error_detail` name it */
export function describeType({ name, length, scale }: ColumnType): string {
  if (name === "bpchar") return `char(${length})`;
  if (name === "varchar") return `varchar(${length})`;
  return name === "numeric" ? `numeric(${length},${scale})` : name;
}
