import type { NormalizedSchema } from "@smithy/core/schema";
import { decodeBase64 } from "./base64";
import { parseTimestamp } from "./timestamp";

/** A text of a request cannot be what its shape wants. Each protocol has its own words for that. */
export class MalformedValue extends Error {
  override readonly name = "MalformedValue";

  constructor(
    readonly text: string,
    /** `a number`, `a boolean`, `a timestamp`, `base64` */
    readonly wanted: string,
    /** Name of the header, query parameter or label that held it, where it was one. */
    readonly parameter?: string,
  ) {
    super(`${text.slice(0, LONGEST_SHOWN) || "An empty value"} is not ${wanted}`);
  }
}

const LONGEST_SHOWN = 80;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
/** What JSON and XML hold as words. */
const SPECIAL_NUMBERS: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  "-Infinity": Number.NEGATIVE_INFINITY,
};

/** @returns the number that stands for a word such as `NaN` */
export function specialNumber(text: string): number | undefined {
  return Object.hasOwn(SPECIAL_NUMBERS, text) ? SPECIAL_NUMBERS[text] : undefined;
}

/**
 * Reads a scalar from text, as query parameters, headers, labels and XML elements hold it.
 * @throws MalformedValue
 */
export function decodeScalar(schema: NormalizedSchema, text: string): unknown {
  if (schema.isBlobSchema()) return decodeBase64(text) ?? malformed(text, "base64");
  if (schema.isTimestampSchema()) return parseTimestamp(text) ?? malformed(text, "a timestamp");
  if (schema.isBooleanSchema()) {
    if (/^true$/i.test(text)) return true;
    return /^false$/i.test(text) ? false : malformed(text, "a boolean");
  }
  if (schema.isNumericSchema()) {
    return NUMBER.test(text) ? Number(text) : (specialNumber(text) ?? malformed(text, "a number"));
  }
  return text;
}

function malformed(text: string, wanted: string): never {
  throw new MalformedValue(text, wanted);
}
