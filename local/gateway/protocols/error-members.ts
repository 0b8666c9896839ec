import { AwsError } from "../../core/errors";
import { encodeDocument } from "../wire/encode-document";
import type { Format } from "../wire/format";
import type { ServiceModel } from "../wire/model";
import type { MalformedValue } from "../wire/scalar";

/** @returns the members of an error's body, in the spelling of its shape where it has one */
export function errorMembers(error: AwsError, model: ServiceModel, format: Format): Record<string, unknown> {
  const members = { message: error.message, ...error.members };
  const shape = model.error(error.code);
  return shape ? { ...members, ...(encodeDocument(shape, members, format) as object) } : members;
}

/** What the services that read JSON or CBOR say of a value that has the wrong type. */
export function serializationException(value: MalformedValue): AwsError {
  return new AwsError(
    "SerializationException",
    `${value.parameter ? `${value.parameter}: ` : ""}${value.message}`,
  );
}
