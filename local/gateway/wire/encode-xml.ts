import type { NormalizedSchema } from "@smithy/core/schema";
import { formatTimestamp, type TimestampFormat, timestampFormat } from "./timestamp";
import { memberXmlName } from "./xml-names";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
  "\n": "&#xA;",
};

/** Characters that XML 1.0 cannot hold at all, escaped or not. */
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Escapes text for an element. */
export function escapeText(text: string): string {
  return text
    .replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character)
    .replace(FORBIDDEN, "\ufffd");
}

/** Escapes text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return text
    .replace(/[&<>"\r\n]/g, (character) => ESCAPES[character] ?? character)
    .replace(FORBIDDEN, "\ufffd");
}

/** What services that speak XML do differently. */
export interface XmlStyle {
  /** Members of the outermost structure that go elsewhere (headers). */
  skip?(member: NormalizedSchema): boolean;
  /** Format of the timestamps for which the model demands none; `date-time` unless said. */
  timestamps?: TimestampFormat;
}

/** Writes the members of a structure as elements, without an element around them. */
export function encodeMembers(
  schema: NormalizedSchema,
  value: Record<string, unknown>,
  { skip = () => false, ...style }: XmlStyle = {},
): string {
  let xml = "";
  for (const [member, shape] of schema.structIterator()) {
    const given = value[member];
    if (given === undefined || given === null || shape.getMergedTraits().xmlAttribute || skip(shape))
      continue;
    xml += encodeXml(shape, given, memberXmlName(shape) ?? member, style);
  }
  return xml;
}

/** Writes a value as an element of this name; a flattened list as several. */
export function encodeXml(
  schema: NormalizedSchema,
  value: unknown,
  name: string,
  style: Omit<XmlStyle, "skip"> = {},
): string {
  if (schema.isListSchema()) return encodeList(schema, value as unknown[], name, style);
  if (schema.isMapSchema()) return encodeMap(schema, value as Record<string, unknown>, name, style);
  if (schema.isStructSchema()) {
    const members = value as Record<string, unknown>;
    return `<${name}${attributes(schema, members)}>${encodeMembers(schema, members, style)}</${name}>`;
  }
  return `<${name}>${encodeScalar(schema, value, style)}</${name}>`;
}

function attributes(schema: NormalizedSchema, value: Record<string, unknown>): string {
  let text = namespaceOf(schema);
  for (const [member, shape] of schema.structIterator()) {
    if (!shape.getMergedTraits().xmlAttribute || value[member] === undefined) continue;
    text += ` ${memberXmlName(shape) ?? member}="${escapeAttribute(String(value[member]))}"`;
  }
  return text;
}

function namespaceOf(schema: NormalizedSchema): string {
  const namespace = schema.getMergedTraits().xmlNamespace as unknown;
  if (!Array.isArray(namespace)) return "";
  const [prefixOrUri, uri] = namespace as string[];
  return uri ? ` xmlns:${prefixOrUri}="${uri}"` : ` xmlns="${prefixOrUri}"`;
}

function encodeList(schema: NormalizedSchema, values: unknown[], name: string, style: XmlStyle): string {
  const each = schema.getValueSchema();
  if (schema.getMergedTraits().xmlFlattened)
    return values.map((value) => encodeXml(each, value, name, style)).join("");
  const entry = memberXmlName(each) ?? "member";
  return `<${name}>${values.map((value) => encodeXml(each, value, entry, style)).join("")}</${name}>`;
}

function encodeMap(
  schema: NormalizedSchema,
  values: Record<string, unknown>,
  name: string,
  style: XmlStyle,
): string {
  const keyName = memberXmlName(schema.getKeySchema()) ?? "key";
  const valueSchema = schema.getValueSchema();
  const valueName = memberXmlName(valueSchema) ?? "value";
  const flat = Boolean(schema.getMergedTraits().xmlFlattened);
  const entries = Object.entries(values)
    .map(
      ([key, value]) =>
        `<${keyName}>${escapeText(key)}</${keyName}>${encodeXml(valueSchema, value, valueName, style)}`,
    )
    .map((inner) => (flat ? `<${name}>${inner}</${name}>` : `<entry>${inner}</entry>`));
  return flat ? entries.join("") : `<${name}>${entries.join("")}</${name}>`;
}

function encodeScalar(
  schema: NormalizedSchema,
  value: unknown,
  { timestamps = "date-time" }: XmlStyle,
): string {
  if (schema.isTimestampSchema()) return formatTimestamp(value as Date, timestampFormat(schema, timestamps));
  if (schema.isBlobSchema()) return Buffer.from(value as Uint8Array).toString("base64");
  return escapeText(String(value));
}
