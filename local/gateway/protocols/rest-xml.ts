import { randomBytes } from "node:crypto";
import { AwsError } from "../../core/errors";
import { decodeXml } from "../wire/decode-xml";
import { encodeMembers, encodeXml, escapeText } from "../wire/encode-xml";
import { type Document, decodeRest, encodeRest, inBody } from "../wire/rest";
import { rootName } from "../wire/xml-names";
import { statusOf, type WireProtocol } from "./protocol";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

const xml: Document = {
  contentType: "application/xml",
  decode: decodeXml,
  encodeMembers(schema, value) {
    const name = rootName(schema);
    const members = encodeMembers(schema, value, { skip: (member) => !inBody(member) });
    // GetBucketLocation's only member is its root element: the model cannot say so.
    const inner =
      name === "LocationConstraint" ? escapeText(String(value.LocationConstraint ?? "")) : members;
    return `${PROLOGUE}<${name} xmlns="${NAMESPACE}">${inner}</${name}>`;
  },
  encodePayload(schema, value) {
    const element = encodeXml(schema, value, rootName(schema));
    return PROLOGUE + element.replace(/^<([^\s/>]+)/, `<$1 xmlns="${NAMESPACE}"`);
  },
};

/**
 * REST-XML as S3 speaks it.
 * @see https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html
 */
export const restXmlProtocol: WireProtocol = {
  decode: (request, operation, labels) => decodeRest(operation.input, request, labels, xml),
  encode(output, operation, { requestId }) {
    const status = statusOf(output, operation);
    const response = operation.output.isStructSchema()
      ? encodeRest(operation.output, output as Record<string, unknown>, status, xml)
      : { status, headers: {}, body: "" };
    Object.assign(response.headers, identification(requestId));
    return response;
  },
  error(error, { requestId }) {
    const ids = identification(requestId);
    const members = { Code: error.code, Message: error.message, ...error.members };
    const text = Object.entries({ ...members, RequestId: requestId, HostId: ids["x-amz-id-2"] })
      .map(([name, value]) => `<${name}>${escapeText(String(value))}</${name}>`)
      .join("");
    return {
      status: error.status,
      headers: { "content-type": "application/xml", ...ids, ...error.headers },
      body: `${PROLOGUE}<Error>${text}</Error>`,
    };
  },
  malformed({ text, wanted, parameter }) {
    const kind = wanted === "a number" ? "an integer or within integer range" : wanted;
    return new AwsError("InvalidArgument", `Provided ${parameter} not ${kind}`, 400, {
      ...(parameter !== undefined && { ArgumentName: parameter }),
      ArgumentValue: text,
    });
  },
};

/** S3 identifies a request by two headers; support asks for both. */
function identification(requestId: string): Record<string, string> {
  return {
    "x-amz-request-id": requestId.replaceAll("-", "").slice(0, 16).toUpperCase(),
    "x-amz-id-2": randomBytes(48).toString("base64"),
    server: "AmazonS3",
  };
}
