import { AwsError } from "../../core/errors";
import { decodeBase64 } from "./base64";
import type { Format } from "./format";
import { specialNumber } from "./scalar";
import { parseTimestamp, timestampFormat } from "./timestamp";

/** JSON as the protocols JSON 1.0 and 1.1 hold shapes in it. */
export const JSON_FORMAT: Format = {
  renames: false,
  readBlob(value) {
    if (typeof value !== "string") return undefined;
    const bytes = decodeBase64(value);
    if (!bytes) throw new AwsError("SerializationException", "Invalid base64 in a blob member");
    return bytes;
  },
  readTimestamp: (value) =>
    typeof value === "number" || typeof value === "string" ? parseTimestamp(String(value)) : undefined,
  readNumber(value) {
    if (typeof value === "number") return value;
    return typeof value === "string" ? specialNumber(value) : undefined;
  },
  writeBlob: (bytes) => Buffer.from(bytes).toString("base64"),
  writeTimestamp(date, schema) {
    const format = timestampFormat(schema, "epoch-seconds");
    if (format === "epoch-seconds") return date.getTime() / 1000;
    return format === "http-date" ? date.toUTCString() : date.toISOString();
  },
  writeNumber: (value) => (Number.isFinite(value) ? value : String(value)),
};

/** JSON as REST-JSON holds shapes in it. */
export const REST_JSON_FORMAT: Format = { ...JSON_FORMAT, renames: true };

/**
 * Parses the body of a request.
 * @returns its members; none for an empty body
 * @throws AwsError SerializationException when it is no JSON object
 */
export function parseObject(body: Buffer): object {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw new AwsError("SerializationException", "The request body is not well-formed JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AwsError("SerializationException", "The request body is not a JSON object");
  }
  return value;
}
