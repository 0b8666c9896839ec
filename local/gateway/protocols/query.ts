import { AwsError } from "../../core/errors";
import { encodeMembers, escapeText } from "../wire/encode-xml";
import type { EdgeRequest, EdgeResponse } from "../wire/exchange";
import { decodeForm } from "../wire/form";
import type { WireProtocol } from "./protocol";

/** CloudWatch's longest request (1 MB of metrics) has some fifty thousand parameters. */
const MOST_PARAMETERS = 100_000;

/**
 * Reads the parameters of a query request: those of the URL, and those of the body when it is posted.
 * @throws AwsError when there are more than any operation takes
 */
export async function readForm(request: EdgeRequest): Promise<(readonly [string, string])[]> {
  const body = request.method === "POST" ? (await request.body()).toString() : "";
  let parameters = request.query.length;
  for (let at = body.indexOf("&"); at >= 0; at = body.indexOf("&", at + 1)) parameters++;
  if (parameters > MOST_PARAMETERS) {
    throw new AwsError(
      "RequestEntityTooLarge",
      `The request has more than ${MOST_PARAMETERS} parameters.`,
      413,
    );
  }
  return [...request.query, ...new URLSearchParams(body)];
}

const xml = (status: number, requestId: string, body: string): EdgeResponse => ({
  status,
  headers: { "content-type": "text/xml", "x-amzn-requestid": requestId },
  body,
});

/** @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
export const queryProtocol: WireProtocol = {
  async decode(request, operation) {
    return decodeForm(operation.input, await readForm(request), { ec2: false });
  },
  encode(output, operation, { model, requestId }) {
    const name = operation.name;
    const members = operation.output.isStructSchema()
      ? encodeMembers(operation.output, output as Record<string, unknown>, { timestamps: model.timestamps })
      : "";
    const result = operation.output.isUnitSchema() ? "" : `<${name}Result>${members}</${name}Result>`;
    const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
    return xml(
      200,
      requestId,
      `<${name}Response xmlns="${model.xmlNamespace}">${result}${metadata}</${name}Response>`,
    );
  },
  error(error, { model, requestId }) {
    const type = error.status < 500 ? "Sender" : "Receiver";
    const namespace = model.xmlNamespace ? ` xmlns="${model.xmlNamespace}"` : "";
    return xml(
      error.status,
      requestId,
      `<ErrorResponse${namespace}><Error><Type>${type}</Type>${errorText(error)}</Error>` +
        `<RequestId>${requestId}</RequestId></ErrorResponse>`,
    );
  },
  malformed: ({ message }) => new AwsError("MalformedInput", message),
};

/** @see https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html */
export const ec2QueryProtocol: WireProtocol = {
  async decode(request, operation) {
    return decodeForm(operation.input, await readForm(request), { ec2: true });
  },
  encode(output, operation, { model, requestId }) {
    const name = `${operation.name}Response`;
    // Operations without output answer `<return>true</return>`.
    const members = operation.output.isStructSchema()
      ? encodeMembers(operation.output, output as Record<string, unknown>)
      : "<return>true</return>";
    return xml(
      200,
      requestId,
      `<${name} xmlns="${model.xmlNamespace}"><requestId>${requestId}</requestId>${members}</${name}>`,
    );
  },
  error(error, { requestId }) {
    return xml(
      error.status,
      requestId,
      `<Response><Errors><Error>${errorText(error)}</Error></Errors><RequestID>${requestId}</RequestID></Response>`,
    );
  },
  malformed: ({ message }) => new AwsError("InvalidParameterValue", message),
};

function errorText(error: AwsError): string {
  return `<Code>${escapeText(error.code)}</Code><Message>${escapeText(error.message)}</Message>`;
}
