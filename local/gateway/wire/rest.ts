import type { NormalizedSchema } from "@smithy/core/schema";
import type { EdgeRequest, EdgeResponse } from "./exchange";
import { decodeScalar } from "./form";
import { formatTimestamp, parseTimestamp, timestampFormat } from "./timestamp";

/** How the document in a REST body is read and written: XML or JSON. */
export interface Document {
  contentType: string;
  /** @param schema the whole input, or the member that is the payload */
  decode(schema: NormalizedSchema, body: Buffer): unknown;
  encodeMembers(schema: NormalizedSchema, value: Record<string, unknown>): string;
  encodePayload(schema: NormalizedSchema, value: unknown, member: string): string;
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
 * @throws AwsError
 */
export async function decodeRest(
  schema: NormalizedSchema,
  request: EdgeRequest,
  labels: Readonly<Record<string, string>>,
  document: Document,
): Promise<object> {
  const input: Record<string, unknown> = {};
  let payload: [member: string, NormalizedSchema] | undefined;
  let members = false;
  for (const [member, shape] of schema.structIterator()) {
    const traits = shape.getMergedTraits();
    if (traits.httpPayload) payload = [member, shape];
    else if (inBody(shape)) members = true;
    else {
      const value = decodeBinding(member, shape, traits, request, labels);
      if (value !== undefined) input[member] = value;
    }
  }
  if (payload) {
    const [member, shape] = payload;
    if (shape.isStreaming()) input[member] = request.stream;
    else {
      const body = await request.body();
      if (shape.isBlobSchema()) input[member] = body;
      else if (shape.isStringSchema()) input[member] = body.toString();
      else if (body.length > 0) input[member] = document.decode(shape, body);
    }
  } else if (members) {
    const body = await request.body();
    if (body.length > 0) Object.assign(input, document.decode(schema, body));
  }
  return input;
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
    return label === undefined ? undefined : decodeScalar(shape, label);
  }
  if (typeof traits.httpQuery === "string") {
    const values = request.query.filter(([name]) => name === traits.httpQuery).map(([, value]) => value);
    if (values.length === 0) return undefined;
    if (shape.isListSchema()) return values.map((value) => decodeScalar(shape.getValueSchema(), value));
    return decodeScalar(shape, String(values[0]));
  }
  if (typeof traits.httpPrefixHeaders === "string")
    return prefixed(request.headers, traits.httpPrefixHeaders);
  if (typeof traits.httpHeader === "string") {
    const value = request.headers[traits.httpHeader.toLowerCase()];
    if (value === undefined) return undefined;
    if (shape.isListSchema()) {
      return value.split(",").map((entry) => decodeScalar(shape.getValueSchema(), entry.trim()));
    }
    // A header that is no date is AWS's to ignore (If-Modified-Since) or to keep (Expires).
    return shape.isTimestampSchema() ? parseTimestamp(value) : decodeScalar(shape, value);
  }
  return undefined;
}

function prefixed(headers: EdgeRequest["headers"], prefix: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith(prefix.toLowerCase())) found[name.slice(prefix.length)] = value;
  }
  return found;
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
  if (payload) encodePayload(payload[0], payload[1], output[payload[0]], response, document);
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
  if (Array.isArray(value)) return value.map((entry) => headerText(shape.getValueSchema(), entry)).join(",");
  if (value instanceof Date) return formatTimestamp(value, timestampFormat(shape, "http-date"));
  return String(value);
}

function encodePayload(
  member: string,
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
    response.body = document.encodePayload(shape, value, member);
  }
}
