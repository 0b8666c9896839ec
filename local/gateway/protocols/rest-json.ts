import { decodeDocument } from "../wire/decode-document";
import { encodeDocument } from "../wire/encode-document";
import { parseObject, REST_JSON_FORMAT } from "../wire/json";
import { type Document, decodeRest, encodeRest, inBody } from "../wire/rest";
import { errorMembers, serializationException } from "./error-members";
import { statusOf, type WireProtocol } from "./protocol";

const json: Document = {
  contentType: "application/json",
  decode: (schema, body) => decodeDocument(schema, parseObject(body), REST_JSON_FORMAT),
  encodeMembers(schema, value) {
    const members = Object.fromEntries(
      [...schema.structIterator()]
        .filter(([, shape]) => inBody(shape))
        .map(([member]) => [member, value[member]]),
    );
    return JSON.stringify(encodeDocument(schema, members, REST_JSON_FORMAT));
  },
  encodePayload: (schema, value) => JSON.stringify(encodeDocument(schema, value, REST_JSON_FORMAT)),
};

/** @see https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html */
export const restJsonProtocol: WireProtocol = {
  decode: (request, operation, labels) => decodeRest(operation.input, request, labels, json),
  encode(output, operation, { requestId }) {
    const status = statusOf(output, operation);
    const response = operation.output.isStructSchema()
      ? encodeRest(operation.output, output as Record<string, unknown>, status, json)
      : { status, headers: {}, body: "" };
    response.headers["x-amzn-requestid"] = requestId;
    return response;
  },
  error(error, { model, requestId }) {
    // Lambda spells the member `Message`, others `message`: both are sent where the shape does not say.
    const members = errorMembers(error, model, REST_JSON_FORMAT);
    return {
      status: error.status,
      headers: {
        "content-type": "application/json",
        "x-amzn-errortype": error.code,
        "x-amzn-requestid": requestId,
        ...error.headers,
      },
      body: JSON.stringify({
        Type: error.status < 500 ? "User" : "Service",
        Message: error.message,
        ...members,
      }),
    };
  },
  malformed: serializationException,
};
