import type { NormalizedSchema } from "@smithy/core/schema";

/** How a self-describing format (JSON, CBOR) holds what it has no plain type for. Readers give undefined for what cannot be read. */
export interface Format {
  /** REST-JSON renames members by `jsonName`; the others do not. */
  readonly renames: boolean;
  readBlob(value: unknown): Uint8Array | undefined;
  readTimestamp(value: unknown): Date | undefined;
  readNumber(value: unknown): number | undefined;
  writeBlob(bytes: Uint8Array): unknown;
  writeTimestamp(date: Date, schema: NormalizedSchema): unknown;
  writeNumber(value: number): unknown;
}

/** Turns a value on the wire into a value of a shape, or back. */
export type Convert = (value: unknown) => unknown;

/** @returns whether a value holds members by name */
export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  !(Array.isArray(value) || ArrayBuffer.isView(value) || value instanceof Date);

/** @returns the members of a structure, with the names that they have on the wire */
export function wireNames(
  schema: NormalizedSchema,
  format: Format,
): [wire: string, member: string, NormalizedSchema][] {
  return [...schema.structIterator()].map(([member, shape]) => {
    const renamed = format.renames ? shape.getMergedTraits().jsonName : undefined;
    return [typeof renamed === "string" ? renamed : member, member, shape];
  });
}

/**
 * Builds each converter once per shape and format: PutRecordBatch passes 500 records a call through them.
 * Shapes may hold themselves: within its own building a shape gets a stand-in, which finds the finished converter later.
 */
export function onceEach(
  build: (schema: NormalizedSchema, format: Format) => Convert,
): (schema: NormalizedSchema, format: Format) => Convert {
  const built = new WeakMap<Format, WeakMap<object, Convert>>();
  return (schema, format) => {
    const shape = schema.getSchema();
    if (typeof shape !== "object") return build(schema, format);
    const known = built.get(format) ?? new WeakMap<object, Convert>();
    built.set(format, known);
    let convert = known.get(shape);
    if (!convert) {
      known.set(shape, (value) => (known.get(shape) as Convert)(value));
      convert = build(schema, format);
      known.set(shape, convert);
    }
    return convert;
  };
}
