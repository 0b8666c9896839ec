import { randomBytes } from "node:crypto";
import { type Document, decodeRest, encodeRest, inBody } from "../wire/rest";
import { decodeXml, encodeMembers, encodeXml, escapeText } from "../wire/xml";
import { statusOf, type WireProtocol } from "./protocol";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

const rootName = (schema: {
  getMergedTraits(): { xmlName?: unknown };
  getName(): string | undefined;
}): string => {
  const { xmlName } = schema.getMergedTraits();
  return typeof xmlName === "string" ? xmlName : (schema.getName() ?? "Result");
};

const xml: Document = {
  contentType: "application/xml",
  decode: (schema, body) => decodeXml(schema, body.toString()),
  encodeMembers(schema, value) {
    const name = rootName(schema);
    const members = encodeMembers(schema, value, (member) => !inBody(member));
    // GetBucketLocation's only member is its root element: the model cannot say so.
    const inner =
      name === "LocationConstraint" ? escapeText(String(value.LocationConstraint ?? "")) : members;
    return `${PROLOGUE}<${name} xmlns="${NAMESPACE}">${inner}</${name}>`;
  },
  encodePayload(schema, value, member) {
    const element = encodeXml(schema, value, rootName(schema) ?? member);
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
};

/** S3 identifies a request by two headers; support asks for both. */
function identification(requestId: string): Record<string, string> {
  return {
    "x-amz-request-id": requestId.replaceAll("-", "").slice(0, 16).toUpperCase(),
    "x-amz-id-2": randomBytes(48).toString("base64"),
    server: "AmazonS3",
  };
}
