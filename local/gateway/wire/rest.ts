import type { NormalizedSchema } from "@smithy/core/schema";
import type { EdgeRequest, EdgeResponse } from "./exchange";
import { decodeScalar, MalformedValue } from "./scalar";
import { formatTimestamp, parseTimestamp, timestampFormat } from "./timestamp";

/** How the document in a REST body is read and written: XML or JSON. */
export interface Document {
  contentType: string;
  /**
   * @param schema the whole input, or the member that is the payload
   * @throws AwsError when the body is no such document
   */
  decode(schema: NormalizedSchema, body: Buffer): unknown;
  encodeMembers(schema: NormalizedSchema, value: Record<string, unknown>): string;
  encodePayload(schema: NormalizedSchema, value: unknown): string;
}

type Traits = ReturnType<NormalizedSchema["getMergedTraits"]>;

/** @returns whether a member travels in the body's document */
export function inBody(member: NormalizedSchema): boolean {
  const traits = member.getMergedTraits();
  return !(
    traits.httpLabel ||
    traits.httpHeader ||
    traits.httpQuery ||
    traits.httpQueryParams ||
    traits.httpPrefixHeaders ||
    traits.httpResponseCode
  );
}

/**
 * Reads a REST request as a shape: labels, query, headers, then the body. A streaming body is handed on unread.
 * @param labels values of the path's labels, by member name
 * @throws AwsError when the body is no such document; MalformedValue, which names the header or parameter
 */
export async function decodeRest(
  schema: NormalizedSchema,
  request: EdgeRequest,
  labels: Readonly<Record<string, string>>,
  document: Document,
): Promise<object> {
  const input: Record<string, unknown> = {};
  const inDocument: string[] = [];
  let payload: [member: string, NormalizedSchema] | undefined;
  for (const [member, shape] of schema.structIterator()) {
    const traits = shape.getMergedTraits();
    if (traits.httpPayload) payload = [member, shape];
    else if (inBody(shape)) inDocument.push(member);
    else {
      const value = decodeBinding(member, shape, traits, request, labels);
      if (value !== undefined) input[member] = value;
    }
  }
  if (payload) {
    const value = await decodePayload(payload[1], request, document);
    if (value !== undefined) input[payload[0]] = value;
  } else if (inDocument.length > 0) {
    const body = await request.body();
    const members = body.length > 0 ? (document.decode(schema, body) as Record<string, unknown>) : {};
    // A document that names a member which travels elsewhere (the function of the path) does not override it.
    for (const member of inDocument) if (members[member] !== undefined) input[member] = members[member];
  }
  return input;
}

async function decodePayload(
  shape: NormalizedSchema,
  request: EdgeRequest,
  document: Document,
): Promise<unknown> {
  if (shape.isStreaming()) return request.stream;
  const body = await request.body();
  if (shape.isBlobSchema()) return body;
  if (shape.isStringSchema()) return body.toString();
  return body.length > 0 ? document.decode(shape, body) : undefined;
}

function decodeBinding(
  member: string,
  shape: NormalizedSchema,
  traits: Traits,
  request: EdgeRequest,
  labels: Readonly<Record<string, string>>,
): unknown {
  if (traits.httpLabel) {
    const label = labels[member];
    return label === undefined ? undefined : decodeNamed(member, shape, label);
  }
  if (typeof traits.httpQuery === "string") {
    const name = traits.httpQuery;
    const values = request.query.filter((parameter) => parameter[0] === name).map(([, value]) => value);
    if (values.length === 0) return undefined;
    if (shape.isListSchema()) return values.map((value) => decodeNamed(name, shape.getValueSchema(), value));
    return decodeNamed(name, shape, String(values[0]));
  }
  if (typeof traits.httpPrefixHeaders === "string")
    return prefixed(request.headers, traits.httpPrefixHeaders);
  if (typeof traits.httpHeader === "string") {
    const name = traits.httpHeader.toLowerCase();
    const value = request.headers[name];
    if (value === undefined) return undefined;
    if (shape.isListSchema()) {
      return splitHeader(value).map((entry) => decodeNamed(name, shape.getValueSchema(), entry));
    }
    // A header that is no date is AWS's to ignore (If-Modified-Since) or to keep (Expires).
    return shape.isTimestampSchema() ? parseTimestamp(value) : decodeNamed(name, shape, value);
  }
  return undefined;
}

function decodeNamed(name: string, shape: NormalizedSchema, text: string): unknown {
  try {
    return decodeScalar(shape, text);
  } catch (error) {
    throw error instanceof MalformedValue ? new MalformedValue(error.text, error.wanted, name) : error;
  }
}

/** Entries of a header that holds a list; one that holds a comma itself stands in double quotes. */
function splitHeader(value: string): string[] {
  const entries = value.match(/\s*("(?:[^"\\]|\\.)*"|[^,]*)\s*(?:,|$)/g) ?? [];
  return entries
    .map((entry) => entry.replace(/,$/, "").trim())
    .filter((entry, i) => entry !== "" || i < entries.length - 1)
    .map((entry) => (/^".*"$/s.test(entry) ? entry.slice(1, -1).replace(/\\(.)/gs, "$1") : entry));
}

function prefixed(headers: EdgeRequest["headers"], prefix: string): Record<string, string> {
  const start = prefix.toLowerCase();
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.startsWith(start))
      .map(([name, value]) => [name.slice(start.length), value]),
  );
}

/** Writes a REST response: status, headers, then payload or document. */
export function encodeRest(
  schema: NormalizedSchema,
  output: Record<string, unknown>,
  status: number,
  document: Document,
): EdgeResponse {
  const response: EdgeResponse = { status, headers: {}, body: "" };
  let payload: [member: string, NormalizedSchema] | undefined;
  let members = false;
  for (const [member, shape] of schema.structIterator()) {
    const traits = shape.getMergedTraits();
    if (traits.httpPayload) payload = [member, shape];
    else if (inBody(shape)) members = true;
    else if (output[member] !== undefined && output[member] !== null) {
      encodeBinding(shape, traits, output[member], response);
    }
  }
  if (payload) encodePayload(payload[1], output[payload[0]], response, document);
  else if (members) {
    response.headers["content-type"] = document.contentType;
    response.body = document.encodeMembers(schema, output);
  }
  return response;
}

function encodeBinding(
  shape: NormalizedSchema,
  traits: Traits,
  value: unknown,
  response: EdgeResponse,
): void {
  if (traits.httpResponseCode) {
    response.status = Number(value);
  } else if (typeof traits.httpPrefixHeaders === "string") {
    for (const [key, text] of Object.entries(value as Record<string, string>)) {
      response.headers[traits.httpPrefixHeaders.toLowerCase() + key] = text;
    }
  } else if (typeof traits.httpHeader === "string") {
    response.headers[traits.httpHeader.toLowerCase()] = headerText(shape, value);
  }
}

function headerText(shape: NormalizedSchema, value: unknown): string {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => headerText(shape.getValueSchema(), entry));
    return entries.map((entry) => (/[",]/.test(entry) ? JSON.stringify(entry) : entry)).join(",");
  }
  if (value instanceof Date) return formatTimestamp(value, timestampFormat(shape, "http-date"));
  return String(value);
}

function encodePayload(
  shape: NormalizedSchema,
  value: unknown,
  response: EdgeResponse,
  document: Document,
): void {
  if (value === undefined || value === null) return;
  if (shape.isStreaming() || shape.isBlobSchema()) response.body = value as EdgeResponse["body"];
  else if (shape.isStringSchema()) response.body = String(value);
  else {
    response.headers["content-type"] ??= document.contentType;
    response.body = document.encodePayload(shape, value);
  }
}
