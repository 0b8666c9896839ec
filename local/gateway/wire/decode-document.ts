import type { NormalizedSchema } from "@smithy/core/schema";
import { AwsError } from "../../core/errors";
import { type Convert, type Format, isMap, onceEach, wireNames } from "./format";

/**
 * Reads a parsed document as a shape: blobs become Uint8Array, timestamps Date; members that the shape has not are dropped.
 * @throws AwsError SerializationException when a value has the wrong type
 */
export function decodeDocument(schema: NormalizedSchema, value: unknown, format: Format): unknown {
  try {
    return decoder(schema, format)(value);
  } catch (error) {
    // Shapes that hold themselves can be nested deeper than anything reads them.
    if (error instanceof RangeError)
      throw new AwsError("SerializationException", "The request is nested too deep");
    throw error;
  }
}

const decoder = onceEach(build);

function build(schema: NormalizedSchema, format: Format): Convert {
  if (schema.isDocumentSchema()) return (value) => value;
  if (schema.isStructSchema()) return structDecoder(schema, format);
  if (schema.isListSchema()) return listDecoder(schema, format);
  if (schema.isMapSchema()) return mapDecoder(schema, format);
  if (schema.isBlobSchema()) return (value) => format.readBlob(value) ?? mismatch(value, "Blob");
  if (schema.isTimestampSchema())
    return (value) => format.readTimestamp(value) ?? mismatch(value, "Timestamp");
  if (schema.isBooleanSchema())
    return (value) => (typeof value === "boolean" ? value : mismatch(value, "Boolean"));
  if (schema.isNumericSchema()) return (value) => format.readNumber(value) ?? mismatch(value, "Number");
  if (schema.isStringSchema())
    return (value) => (typeof value === "string" ? value : mismatch(value, "String"));
  return (value) => value;
}

function structDecoder(schema: NormalizedSchema, format: Format): Convert {
  const members = wireNames(schema, format).map(
    ([wire, member, shape]) => [wire, member, decoder(shape, format)] as const,
  );
  return (value) => {
    if (!isMap(value)) mismatch(value, "structure");
    const decoded: Record<string, unknown> = {};
    for (const [wire, member, decode] of members) {
      const given = value[wire];
      if (given !== undefined && given !== null) decoded[member] = decode(given);
    }
    return decoded;
  };
}

function listDecoder(schema: NormalizedSchema, format: Format): Convert {
  const entry = entryDecoder(schema, format);
  return (value) => (Array.isArray(value) ? value.map(entry) : mismatch(value, "list"));
}

function mapDecoder(schema: NormalizedSchema, format: Format): Convert {
  const entry = entryDecoder(schema, format);
  return (value) => {
    if (!isMap(value)) mismatch(value, "map");
    return Object.fromEntries(Object.entries(value).map(([key, given]) => [key, entry(given)]));
  };
}

/** Only sparse lists and maps may hold null. */
function entryDecoder(schema: NormalizedSchema, format: Format): Convert {
  const decode = decoder(schema.getValueSchema(), format);
  const sparse = Boolean(schema.getMergedTraits().sparse);
  return (value) => {
    if (value !== null) return decode(value);
    return sparse ? null : mismatch(value, schema.isListSchema() ? "list's entry" : "map's value");
  };
}

/** Sentences of AWS's JSON reader for a value of the wrong type. */
function mismatch(value: unknown, wanted: string): never {
  throw new AwsError("SerializationException", mismatchText(value, wanted));
}

function mismatchText(value: unknown, wanted: string): string {
  if (Array.isArray(value)) return `Start of list found where not expected (a ${wanted} was)`;
  if (isMap(value)) return `Start of structure or map found where not expected (a ${wanted} was)`;
  // AWS names what it found by the tokens of its reader: STRING_VALUE, NUMBER_VALUE, TRUE_VALUE, NULL_VALUE.
  const found = typeof value === "boolean" || value === null ? String(value) : typeof value;
  return `${found.toUpperCase()}_VALUE can not be converted to a ${wanted}`;
}
