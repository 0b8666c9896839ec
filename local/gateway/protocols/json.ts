import { AwsError } from "../../core/errors";
import { decodeJson, encodeJson, type JsonStyle } from "../wire/json";
import type { WireProtocol } from "./protocol";

const STYLE: JsonStyle = { jsonName: false };

/**
 * JSON 1.0 and 1.1: POST to `/`, operation in X-Amz-Target.
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */
export function jsonProtocol(version: "1.0" | "1.1"): WireProtocol {
  const headers = (requestId: string): Record<string, string> => ({
    "content-type": `application/x-amz-json-${version}`,
    "x-amzn-requestid": requestId,
  });
  return {
    async decode(request, operation, _labels, shortcut) {
      const read = await request.body();
      return shortcut?.read(read) ?? (decodeJson(operation.input, parseObject(read), STYLE) as object);
    },
    encode(output, operation, { requestId }, shortcut) {
      const written = shortcut?.write(output);
      if (written !== undefined) return { status: 200, headers: headers(requestId), body: written };
      const body = operation.output.isUnitSchema() ? {} : encodeJson(operation.output, output, STYLE);
      return { status: 200, headers: headers(requestId), body: JSON.stringify(body) };
    },
    error(error, { model, requestId }) {
      const { message, ...members } = errorMembers(error, model.error(error.code));
      return {
        status: error.status,
        headers: headers(requestId),
        body: JSON.stringify({ __type: error.code, ...members, message }),
      };
    },
  };
}

/** @throws AwsError SerializationException when the body is no JSON object; an empty one counts as `{}` */
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

/** Members of an error's body, in the spelling of its shape where it has one. */
export function errorMembers(
  error: AwsError,
  shape: Parameters<typeof encodeJson>[0] | undefined,
): Record<string, unknown> {
  const members = { message: error.message, ...error.members };
  return shape ? { ...members, ...(encodeJson(shape, members, STYLE) as object) } : members;
}
