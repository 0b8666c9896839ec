import type { NormalizedSchema } from "@smithy/core/schema";
import { AwsError } from "../../core/errors";
import { parseTimestamp, timestampFormat } from "./timestamp";

type Convert = (value: unknown) => unknown;

export interface JsonStyle {
  /** REST-JSON renames members by `jsonName`; JSON 1.0 and 1.1 do not. */
  jsonName: boolean;
}

/** Converters are built once per shape: PutRecordBatch passes 500 records a call through them. */
const decoders = new Map<string, WeakMap<object, Convert>>();
const encoders = new Map<string, WeakMap<object, Convert>>();

/**
 * Reads a JSON document as a shape: blobs become Uint8Array, timestamps Date; members that the shape has not are dropped.
 * @throws AwsError SerializationException when a value has the wrong type
 */
export function decodeJson(schema: NormalizedSchema, value: unknown, style: JsonStyle): unknown {
  return cached(decoders, schema, style, buildDecoder)(value);
}

/** Makes a JSON document of a shape; members that are undefined are left out. */
export function encodeJson(schema: NormalizedSchema, value: unknown, style: JsonStyle): unknown {
  return cached(encoders, schema, style, buildEncoder)(value);
}

function cached(
  caches: Map<string, WeakMap<object, Convert>>,
  schema: NormalizedSchema,
  style: JsonStyle,
  build: (schema: NormalizedSchema, style: JsonStyle) => Convert,
): Convert {
  const shape = schema.getSchema();
  if (typeof shape !== "object") return build(schema, style);
  const key = String(style.jsonName);
  const cache = caches.get(key) ?? new WeakMap<object, Convert>();
  caches.set(key, cache);
  let convert = cache.get(shape);
  if (!convert) {
    // Shapes may hold themselves: the stand-in finds the finished converter at the first value.
    cache.set(shape, (value) => (cache.get(shape) as Convert)(value));
    convert = build(schema, style);
    cache.set(shape, convert);
  }
  return convert;
}

function wireNames(
  schema: NormalizedSchema,
  style: JsonStyle,
): [wire: string, member: string, NormalizedSchema][] {
  return [...schema.structIterator()].map(([member, shape]) => {
    const renamed = style.jsonName ? shape.getMergedTraits().jsonName : undefined;
    return [typeof renamed === "string" ? renamed : member, member, shape];
  });
}

function buildDecoder(schema: NormalizedSchema, style: JsonStyle): Convert {
  if (schema.isDocumentSchema()) return (value) => value;
  if (schema.isStructSchema()) return structDecoder(schema, style);
  if (schema.isListSchema()) {
    const each = cached(decoders, schema.getValueSchema(), style, buildDecoder);
    return (value) => {
      if (!Array.isArray(value)) throw mismatch(value, "list");
      return value.map((entry) => (entry === null ? null : each(entry)));
    };
  }
  if (schema.isMapSchema()) {
    const each = cached(decoders, schema.getValueSchema(), style, buildDecoder);
    return (value) => {
      if (!isObject(value)) throw mismatch(value, "map");
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [key, entry === null ? null : each(entry)]),
      );
    };
  }
  if (schema.isBlobSchema()) return decodeBlob;
  if (schema.isTimestampSchema()) return decodeTimestamp;
  if (schema.isBooleanSchema()) return decodeBoolean;
  if (schema.isNumericSchema()) return decodeNumber;
  if (schema.isStringSchema()) return decodeText;
  return (value) => value;
}

function structDecoder(schema: NormalizedSchema, style: JsonStyle): Convert {
  const members = wireNames(schema, style).map(
    ([wire, member, shape]) => [wire, member, cached(decoders, shape, style, buildDecoder)] as const,
  );
  return (value) => {
    if (!isObject(value)) throw mismatch(value, "structure");
    const decoded: Record<string, unknown> = {};
    for (const [wire, member, decode] of members) {
      const given = value[wire];
      if (given !== undefined && given !== null) decoded[member] = decode(given);
    }
    return decoded;
  };
}

const decodeText: Convert = (value) => {
  if (typeof value !== "string") throw mismatch(value, "String");
  return value;
};

const decodeNumber: Convert = (value) => {
  if (typeof value !== "number") throw mismatch(value, "Number");
  return value;
};

const decodeBoolean: Convert = (value) => {
  if (typeof value !== "boolean") throw mismatch(value, "Boolean");
  return value;
};

function decodeBlob(value: unknown): Uint8Array {
  if (typeof value !== "string") throw mismatch(value, "Blob");
  const bytes = Buffer.from(value, "base64");
  const padding = value.endsWith("==") ? 2 : value.endsWith("=") ? 1 : 0;
  // Node skips what is no base64, which the length then shows, and reads the URL alphabet too, which AWS does not.
  if (value.length % 4 !== 0 || bytes.length !== (value.length / 4) * 3 - padding || /[-_]/.test(value)) {
    throw new AwsError("SerializationException", "Invalid base64 in a blob member");
  }
  return bytes;
}

function decodeTimestamp(value: unknown): Date {
  if (typeof value !== "number" && typeof value !== "string") throw mismatch(value, "Timestamp");
  const date = parseTimestamp(String(value));
  if (!date) throw mismatch(value, "Timestamp");
  return date;
}

function buildEncoder(schema: NormalizedSchema, style: JsonStyle): Convert {
  if (schema.isStructSchema()) {
    const members = wireNames(schema, style).map(
      ([wire, member, shape]) => [wire, member, cached(encoders, shape, style, buildEncoder)] as const,
    );
    return (value) => {
      const encoded: Record<string, unknown> = {};
      for (const [wire, member, encode] of members) {
        const given = (value as Record<string, unknown>)[member];
        if (given !== undefined && given !== null) encoded[wire] = encode(given);
      }
      return encoded;
    };
  }
  if (schema.isListSchema()) {
    const each = cached(encoders, schema.getValueSchema(), style, buildEncoder);
    return (value) => (value as unknown[]).map((entry) => (entry === null ? null : each(entry)));
  }
  if (schema.isMapSchema()) {
    const each = cached(encoders, schema.getValueSchema(), style, buildEncoder);
    return (value) =>
      Object.fromEntries(
        Object.entries(value as object).map(([key, entry]) => [key, entry === null ? null : each(entry)]),
      );
  }
  if (schema.isBlobSchema()) return (value) => Buffer.from(value as Uint8Array).toString("base64");
  if (schema.isTimestampSchema()) return timestampEncoder(schema);
  return (value) => value;
}

function timestampEncoder(schema: NormalizedSchema): Convert {
  const format = timestampFormat(schema, "epoch-seconds");
  return (value) => {
    const date = value as Date;
    if (format === "epoch-seconds") return date.getTime() / 1000;
    return format === "http-date" ? date.toUTCString() : date.toISOString();
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Sentences of AWS's JSON reader for a value of the wrong type. */
function mismatch(value: unknown, wanted: string): AwsError {
  return new AwsError("SerializationException", mismatchText(value, wanted));
}

function mismatchText(value: unknown, wanted: string): string {
  if (Array.isArray(value)) return `Start of list found where not expected (a ${wanted} was)`;
  if (typeof value === "object")
    return `Start of structure or map found where not expected (a ${wanted} was)`;
  const found =
    typeof value === "boolean"
      ? `${String(value).toUpperCase()}_VALUE`
      : `${typeof value}_VALUE`.toUpperCase();
  return `${found} can not be converted to a ${wanted}`;
}
