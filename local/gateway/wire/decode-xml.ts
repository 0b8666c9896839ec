import type { NormalizedSchema } from "@smithy/core/schema";
import { AwsError } from "../../core/errors";
import { decodeScalar, MalformedValue } from "./scalar";
import { memberXmlName, rootName } from "./xml-names";
import { parseXml, type XmlElement } from "./xml-tree";

/** Longest document; S3's largest lists (10,000 parts, 1,000 long keys) stay below. */
const LONGEST = 8 * 1024 * 1024;

/**
 * Reads an XML document as a shape; elements that the shape has not are ignored.
 * @throws AwsError MalformedXML, MaxMessageLengthExceeded
 */
export function decodeXml(schema: NormalizedSchema, body: Buffer): unknown {
  if (body.length > LONGEST) throw new AwsError("MaxMessageLengthExceeded", "Your request was too big.");
  let root: XmlElement;
  try {
    root = parseXml(body.toString());
  } catch {
    throw malformedXml();
  }
  if (root.name !== rootName(schema)) throw malformedXml();
  return decode(schema, root);
}

function malformedXml(): AwsError {
  return new AwsError(
    "MalformedXML",
    "The XML you provided was not well-formed or did not validate against our published schema",
  );
}

function decode(schema: NormalizedSchema, element: XmlElement): unknown {
  if (schema.isStructSchema()) return decodeStruct(schema, element);
  if (element.children.length > 0) throw malformedXml();
  try {
    return decodeScalar(schema, schema.isStringSchema() ? element.text : element.text.trim());
  } catch (error) {
    throw error instanceof MalformedValue ? malformedXml() : error;
  }
}

function decodeStruct(schema: NormalizedSchema, element: XmlElement): Record<string, unknown> {
  if (element.text.trim() !== "") throw malformedXml();
  const decoded: Record<string, unknown> = {};
  for (const [member, shape] of schema.structIterator()) {
    const name = memberXmlName(shape) ?? member;
    const value = shape.getMergedTraits().xmlAttribute
      ? element.attributes.get(name)
      : decodeMember(shape, childrenOf(element, name));
    if (value !== undefined) decoded[member] = value;
  }
  return decoded;
}

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** @returns undefined where there is no such element */
function decodeMember(schema: NormalizedSchema, elements: XmlElement[]): unknown {
  const [first, ...more] = elements;
  if (!first) return undefined;
  const flat = Boolean(schema.getMergedTraits().xmlFlattened);
  if (!flat && more.length > 0) throw malformedXml();
  if (schema.isListSchema()) {
    const each = schema.getValueSchema();
    const entries = flat ? elements : childrenOf(first, memberXmlName(each) ?? "member");
    return entries.map((entry) => decode(each, entry));
  }
  if (schema.isMapSchema()) return decodeMap(schema, flat ? elements : childrenOf(first, "entry"));
  return decode(schema, first);
}

function decodeMap(schema: NormalizedSchema, entries: XmlElement[]): Record<string, unknown> {
  const keyName = memberXmlName(schema.getKeySchema()) ?? "key";
  const valueName = memberXmlName(schema.getValueSchema()) ?? "value";
  return Object.fromEntries(
    entries.map((entry) => {
      const [key] = childrenOf(entry, keyName);
      const [value] = childrenOf(entry, valueName);
      if (!key || !value) throw malformedXml();
      return [key.text, decode(schema.getValueSchema(), value)];
    }),
  );
}
