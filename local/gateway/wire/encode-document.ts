import type { NormalizedSchema } from "@smithy/core/schema";
import { type Convert, type Format, onceEach, wireNames } from "./format";

/** Makes a document of a shape; members that are undefined or that the shape has not are left out. */
export function encodeDocument(schema: NormalizedSchema, value: unknown, format: Format): unknown {
  return encoder(schema, format)(value);
}

const encoder = onceEach(build);

function build(schema: NormalizedSchema, format: Format): Convert {
  if (schema.isStructSchema()) return structEncoder(schema, format);
  if (schema.isListSchema()) {
    const entry = entryEncoder(schema, format);
    return (value) => (value as unknown[]).map(entry);
  }
  if (schema.isMapSchema()) {
    const entry = entryEncoder(schema, format);
    return (value) =>
      Object.fromEntries(Object.entries(value as object).map(([key, given]) => [key, entry(given)]));
  }
  if (schema.isBlobSchema()) return (value) => format.writeBlob(value as Uint8Array);
  if (schema.isTimestampSchema()) return (value) => format.writeTimestamp(value as Date, schema);
  if (schema.isNumericSchema()) return (value) => format.writeNumber(value as number);
  return (value) => value;
}

function structEncoder(schema: NormalizedSchema, format: Format): Convert {
  const members = wireNames(schema, format).map(
    ([wire, member, shape]) => [wire, member, encoder(shape, format)] as const,
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

function entryEncoder(schema: NormalizedSchema, format: Format): Convert {
  const encode = encoder(schema.getValueSchema(), format);
  return (value) => (value === null || value === undefined ? null : encode(value));
}
