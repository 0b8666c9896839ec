import type { NormalizedSchema } from "@smithy/core/schema";
import { decodeDocument } from "../wire/decode-document";
import { encodeDocument } from "../wire/encode-document";
import { type EventFormat, encodeEvents, eventMemberOf } from "../wire/event-stream";
import type { EdgeResponse } from "../wire/exchange";
import { JSON_FORMAT, parseObject } from "../wire/json";
import { errorMembers, serializationException } from "./error-members";
import type { WireProtocol } from "./protocol";

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
      return (
        shortcut?.read(read) ?? (decodeDocument(operation.input, parseObject(read), JSON_FORMAT) as object)
      );
    },
    encode(output, operation, { requestId }, shortcut) {
      const written = shortcut?.write(output);
      if (written !== undefined) return { status: 200, headers: headers(requestId), body: written };
      const member = eventMemberOf(operation.output);
      if (member !== undefined) return eventStream(operation.output, output, member, requestId);
      const body = operation.output.isUnitSchema()
        ? {}
        : encodeDocument(operation.output, output, JSON_FORMAT);
      return { status: 200, headers: headers(requestId), body: JSON.stringify(body) };
    },
    error(error, { model, requestId }) {
      const { message, ...members } = errorMembers(error, model, JSON_FORMAT);
      return {
        status: error.status,
        headers: { ...headers(requestId), ...error.headers },
        body: JSON.stringify({ __type: error.code, ...members, ...(message !== "" && { message }) }),
      };
    },
    malformed: serializationException,
  };
}

/** Documents of events, in JSON. */
const EVENTS: EventFormat = {
  contentType: "application/json",
  write: (schema, value) => Buffer.from(JSON.stringify(encodeDocument(schema, value, JSON_FORMAT))),
};

function eventStream(
  schema: NormalizedSchema,
  output: object,
  member: string,
  requestId: string,
): EdgeResponse {
  return {
    status: 200,
    headers: { "content-type": "application/vnd.amazon.eventstream", "x-amzn-requestid": requestId },
    body: encodeEvents(schema, output as Record<string, unknown>, member, EVENTS),
  };
}
