import { AwsError } from "../../core/errors";
import { readCbor } from "./cbor-reader";
import { type Format, isMap } from "./format";

/** Few clients speak CBOR, so that its writer waits for the first. */
const library = (): typeof import("@smithy/core/cbor") => require("@smithy/core/cbor");

/** Tag of CBOR for seconds since 1970. */
const EPOCH = 1;

/**
 * CBOR as the protocol RPC v2 holds shapes in it.
 * @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html
 */
export const CBOR_FORMAT: Format = {
  renames: false,
  readBlob: (value) => (value instanceof Uint8Array ? value : undefined),
  readTimestamp: (value) => (value instanceof Date ? value : undefined),
  readNumber: (value) => (typeof value === "number" ? value : undefined),
  writeBlob: (bytes) => bytes,
  writeTimestamp: (date) => library().tag({ tag: EPOCH, value: date.getTime() / 1000 }),
  writeNumber: (value) => value,
};

/**
 * Parses the body of a request.
 * @returns its members; none for an empty body
 * @throws AwsError SerializationException when it is no map in CBOR
 */
export function parseCbor(body: Buffer): object {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = readCbor(body);
  } catch {
    throw new AwsError("SerializationException", "The request body is not well-formed CBOR");
  }
  if (!isMap(value)) throw new AwsError("SerializationException", "The request body is not a CBOR map");
  return value;
}

/** @returns a document in CBOR */
export function writeCbor(document: object): Uint8Array {
  return library().cbor.serialize(document);
}
