import { CBOR_FORMAT, parseCbor, writeCbor } from "../wire/cbor";
import { decodeDocument } from "../wire/decode-document";
import { encodeDocument } from "../wire/encode-document";
import type { EdgeResponse } from "../wire/exchange";
import { errorMembers, serializationException } from "./error-members";
import type { WireProtocol } from "./protocol";

/** Value of the header `smithy-protocol`, on requests and answers alike. */
export const RPC_V2_CBOR = "rpc-v2-cbor";

/**
 * RPC v2 with CBOR, which newer clients (those of Go, Java, Rust, .NET) speak to CloudWatch: POST to
 * `/service/<service>/operation/<operation>`.
 * @see https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html
 */
export const rpcCborProtocol: WireProtocol = {
  async decode(request, operation) {
    return decodeDocument(operation.input, parseCbor(await request.body()), CBOR_FORMAT) as object;
  },
  encode(output, operation, { requestId }) {
    // An operation without output answers without a document.
    if (operation.output.isUnitSchema()) return respond(200, requestId);
    return respond(200, requestId, encodeDocument(operation.output, output, CBOR_FORMAT) as object);
  },
  error(error, { model, requestId }) {
    // An error is named with its namespace where it has a shape.
    const namespace = model.error(error.code)?.getName(true)?.split("#")[0];
    const type = namespace ? `${namespace}#${error.code}` : error.code;
    const response = respond(error.status, requestId, {
      __type: type,
      ...errorMembers(error, model, CBOR_FORMAT),
    });
    Object.assign(response.headers, error.headers);
    return response;
  },
  malformed: serializationException,
};

function respond(status: number, requestId: string, document?: object): EdgeResponse {
  return {
    status,
    headers: {
      "smithy-protocol": RPC_V2_CBOR,
      "x-amzn-requestid": requestId,
      ...(document && { "content-type": "application/cbor" }),
    },
    body: document ? writeCbor(document) : "",
  };
}
