import { CBOR_FORMAT, parseCbor, writeCbor } from "../wire/cbor";
import { decodeDocument } from "../wire/decode-document";
import { encodeDocument } from "../wire/encode-document";
import { type EventFormat, encodeEvents, eventMemberOf } from "../wire/event-stream";
import type { Format } from "../wire/format";
import { errorMembers, serializationException } from "./error-members";
import type { WireProtocol } from "./protocol";

/** Content type of requests and answers. */
export const JSON_CBOR = "application/x-amz-cbor-1.1";

/** Times are milliseconds since 1970 where CBOR's own tag means seconds: a thousand times later, what counts seconds writes them. */
const MILLISECONDS: Format = {
  ...CBOR_FORMAT,
  readTimestamp: (value) => (value instanceof Date ? new Date(value.getTime() / 1000) : undefined),
  writeTimestamp: (date, schema) => CBOR_FORMAT.writeTimestamp(new Date(date.getTime() * 1000), schema),
};

const EVENTS: EventFormat = {
  contentType: JSON_CBOR,
  write: (schema, value) => writeCbor(encodeDocument(schema, value, MILLISECONDS) as object),
};

const headers = (requestId: string): Record<string, string> => ({
  "content-type": JSON_CBOR,
  "x-amzn-requestid": requestId,
});

/**
 * JSON 1.1 but for its documents, which are CBOR: how the Java clients spoke to Kinesis for years, and still do where nobody
 * has turned it off. The operation is in X-Amz-Target.
 */
export const jsonCborProtocol: WireProtocol = {
  async decode(request, operation) {
    return decodeDocument(operation.input, parseCbor(await request.body()), MILLISECONDS) as object;
  },
  encode(output, { output: schema }, { requestId }) {
    const member = eventMemberOf(schema);
    if (member !== undefined) {
      const body = encodeEvents(schema, output as Record<string, unknown>, member, EVENTS);
      const type = { "content-type": "application/vnd.amazon.eventstream" };
      return { status: 200, headers: { ...headers(requestId), ...type }, body };
    }
    const document = schema.isUnitSchema() ? undefined : encodeDocument(schema, output, MILLISECONDS);
    return {
      status: 200,
      headers: headers(requestId),
      body: document ? writeCbor(document as object) : "",
    };
  },
  error(error, { model, requestId }) {
    const { message, ...members } = errorMembers(error, model, MILLISECONDS);
    return {
      status: error.status,
      headers: { ...headers(requestId), ...error.headers },
      body: writeCbor({ __type: error.code, ...members, ...(message !== "" && { message }) }),
    };
  },
  malformed: serializationException,
};
