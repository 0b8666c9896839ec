import type { KnownColumn } from "../warehouse/catalogue";
import type { CopyOptions } from "./options";

/** Why a value cannot be loaded: a code of Redshift's load errors, and its reason. */
export interface Rejection {
  code: number;
  reason: string;
}

/** A text that DuckDB casts to the column's type without fail, or null. */
export type Converted = { value: string | null } | { rejected: Rejection };

const rejected = (code: number, reason: string): Converted => ({ rejected: { code, reason } });

type Converter = (text: string, column: KnownColumn, options: CopyOptions) => Converted;

const WHOLE: Readonly<Record<string, readonly [name: string, least: bigint, most: bigint]>> = {
  int2: ["Short", -32_768n, 32_767n],
  int4: ["Integer", -2_147_483_648n, 2_147_483_647n],
  int8: ["Long", -(2n ** 63n), 2n ** 63n - 1n],
};

const wholeNumber: Converter = (text, { name }) => {
  const [type, least, most] = WHOLE[name] ?? ["Integer", 0n, 0n];
  const position = text.search(/(?!^[+-])\D/);
  if (position >= 0 || !/\d/.test(text)) {
    const at = Math.max(position, 0);
    return rejected(1207, `Invalid digit, Value '${text[at] ?? ""}', Pos ${at}, Type: ${type}`);
  }
  const value = BigInt(text.replace(/^\+/, ""));
  return value < least || value > most
    ? rejected(1207, `Overflow, Value '${text}', Type: ${type}`)
    : { value: String(value) };
};

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const decimal: Converter = (text, { length, scale }) => {
  if (!NUMBER.test(text)) {
    const at = Math.max(text.search(/[^\d.+-]/), 0);
    return rejected(1207, `Invalid digit, Value '${text[at] ?? ""}', Pos ${at}, Type: Decimal`);
  }
  return Math.abs(Number(text)) >= 10 ** (length - scale)
    ? rejected(1207, `Overflow, Value '${text}', Type: Decimal`)
    : { value: text };
};

const float: Converter = (text) =>
  NUMBER.test(text) || /^[+-]?(?:nan|inf(?:inity)?)$/i.test(text)
    ? { value: text }
    : rejected(1208, `Invalid digit, Value '${text[0] ?? ""}', Pos 0, Type: Double`);

const boolean: Converter = (text) => {
  if (/^(?:t|true|y|yes|1)$/i.test(text)) return { value: "true" };
  if (/^(?:f|false|n|no|0)$/i.test(text)) return { value: "false" };
  return rejected(1210, "Unknown boolean format");
};

const characters: Converter = (text, { length }, { truncateColumns }) => {
  if (text.includes("\0"))
    return rejected(
      1220,
      "String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: 00",
    );
  if (Buffer.byteLength(text) <= length) return { value: text };
  if (!truncateColumns) return rejected(1204, "String length exceeds DDL length");
  return {
    value: Buffer.from(text)
      .subarray(0, length)
      .toString()
      .replace(/\uFFFD+$/, ""),
  };
};

const date: Converter = (text) => {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[ T].*)?$/.exec(text)?.[1];
  if (day === undefined) return rejected(1205, "Invalid Date Format - length must be 10 or more");
  return isReal(`${day}T00:00:00Z`, day) ? { value: day } : rejected(1205, "Invalid Date Format");
};

/** With `auto` the forms of ISO 8601 are understood as well; without it no letter may stand in a time. */
const STRICT = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?))?$/;
const FREE = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

const timestamp: Converter = (text, { name }, { timeFormat }) => {
  if (timeFormat?.startsWith("epoch")) return epoch(text, timeFormat === "epochsecs" ? 1000 : 1);
  const match = (timeFormat === "auto" || name === "timestamptz" ? FREE : STRICT).exec(text);
  const [, day = "", time = "00:00:00", zone = "Z"] = match ?? [];
  if (!match || !isReal(`${day}T00:00:00Z`, day) || !/^(?:[01]\d|2[0-3]):[0-5]\d/.test(time)) {
    return rejected(1206, "Invalid timestamp format or value [YYYY-MM-DD HH24:MI:SS]");
  }
  if (/^z$/i.test(zone)) return { value: `${day} ${time}${name === "timestamptz" ? "+00" : ""}` };
  const offset = zone.length === 3 ? `${zone}:00` : zone.replace(/^(...)(\d\d)$/, "$1:$2");
  const instant = new Date(`${day}T${time}${offset}`).toISOString();
  return { value: instant.replace("T", " ").replace("Z", name === "timestamptz" ? "+00" : "") };
};

function epoch(text: string, unit: number): Converted {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) {
    return rejected(1206, "Invalid timestamp format or value [epoch]");
  }
  const instant = new Date(Number(text) * unit);
  if (Number.isNaN(instant.getTime())) return rejected(1206, "Invalid timestamp format or value [epoch]");
  return { value: instant.toISOString().replace("T", " ").replace("Z", "") };
}

const time: Converter = (text) =>
  /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:[+-]\d{2}(?::?\d{2})?)?$/.test(text)
    ? { value: text }
    : rejected(1206, "Invalid time format or value [HH24:MI:SS]");

function isReal(instant: string, day: string): boolean {
  const value = new Date(instant);
  return !Number.isNaN(value.getTime()) && value.toISOString().startsWith(day);
}

const CONVERTERS: Readonly<Record<KnownColumn["name"], Converter>> = {
  int2: wholeNumber,
  int4: wholeNumber,
  int8: wholeNumber,
  numeric: decimal,
  float4: float,
  float8: float,
  bool: boolean,
  varchar: characters,
  bpchar: characters,
  date,
  timestamp,
  timestamptz: timestamp,
  time,
  timetz: time,
};

/** @returns the value of a field for its column, or why there is none */
export function convert(field: string | null, column: KnownColumn, options: CopyOptions): Converted {
  const text = field === null || field === options.nullAs ? null : trimmed(field, column, options);
  if (text === null) {
    return column.notNull ? rejected(1213, "Missing data for not-null field") : { value: null };
  }
  return CONVERTERS[column.name](text, column, options);
}

function trimmed(field: string, { name }: KnownColumn, options: CopyOptions): string | null {
  const isText = name === "varchar" || name === "bpchar";
  if (!isText) return field.trim() === "" ? null : field.trim();
  if (options.blanksAsNull && field.trim() === "") return null;
  if (options.emptyAsNull && field === "") return null;
  return options.trimBlanks ? field.replace(/ +$/, "") : field;
}
