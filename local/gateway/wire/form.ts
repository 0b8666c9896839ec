import type { NormalizedSchema } from "@smithy/core/schema";
import { decodeScalar } from "./scalar";

/** What the two query protocols name and nest differently. */
export interface FormStyle {
  /** EC2 flattens every list and writes member names with a capital. */
  ec2: boolean;
}

/** A form's parameters as a tree: `Tags.member.1.Key=x` is `{Tags: {member: {1: {Key: "x"}}}}`. */
type Node = { value?: string; children: Map<string, Node> };

/** No shape of AWS is nested deeper; a name with more parts names no member, and AWS ignores what it does not know. */
const DEEPEST = 64;

/**
 * Reads the parameters of a query request as a shape; unknown parameters are ignored, as AWS does.
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html and …/aws-ec2-query-protocol.html
 * @throws MalformedValue when a value has the wrong type
 */
export function decodeForm(
  schema: NormalizedSchema,
  form: Iterable<readonly [string, string]>,
  style: FormStyle,
): object {
  return decodeStruct(schema, treeOf(form), style);
}

function treeOf(form: Iterable<readonly [string, string]>): Node {
  const root: Node = { children: new Map() };
  for (const [name, value] of form) {
    const parts = name.split(".", DEEPEST + 1);
    if (parts.length > DEEPEST) continue;
    let node = root;
    for (const part of parts) {
      let child = node.children.get(part);
      if (!child) {
        child = { children: new Map() };
        node.children.set(part, child);
      }
      node = child;
    }
    node.value = value;
  }
  return root;
}

function decodeStruct(schema: NormalizedSchema, node: Node, style: FormStyle): Record<string, unknown> {
  const decoded: Record<string, unknown> = {};
  for (const [member, shape] of schema.structIterator()) {
    const child = node.children.get(wireName(member, shape, style));
    if (child) decoded[member] = decode(shape, child, style);
  }
  return decoded;
}

function wireName(member: string, shape: NormalizedSchema, style: FormStyle): string {
  const { xmlName, ec2QueryName } = shape.getMergedTraits();
  if (!style.ec2) return typeof xmlName === "string" ? xmlName : member;
  if (typeof ec2QueryName === "string") return ec2QueryName;
  const name = typeof xmlName === "string" ? xmlName : member;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function decode(schema: NormalizedSchema, node: Node, style: FormStyle): unknown {
  if (schema.isStructSchema()) return decodeStruct(schema, node, style);
  if (schema.isListSchema()) return decodeList(schema, node, style);
  if (schema.isMapSchema()) return decodeMap(schema, node, style);
  return decodeScalar(schema, node.value ?? "");
}

function numbered(node: Node): Node[] {
  return [...node.children]
    .filter(([name]) => /^\d+$/.test(name))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => child);
}

function decodeList(schema: NormalizedSchema, node: Node, style: FormStyle): unknown[] {
  const value = schema.getValueSchema();
  const flat = style.ec2 || schema.getMergedTraits().xmlFlattened;
  const xmlName = value.getMemberTraits().xmlName;
  const holder = flat ? node : node.children.get(typeof xmlName === "string" ? xmlName : "member");
  // An empty list is sent as `Name=` with nothing below it.
  return holder ? numbered(holder).map((child) => decode(value, child, style)) : [];
}

function decodeMap(schema: NormalizedSchema, node: Node, style: FormStyle): Record<string, unknown> {
  const keyName = schema.getKeySchema().getMemberTraits().xmlName;
  const valueName = schema.getValueSchema().getMemberTraits().xmlName;
  const holder = schema.getMergedTraits().xmlFlattened ? node : node.children.get("entry");
  const decoded: [string, unknown][] = [];
  for (const entry of holder ? numbered(holder) : []) {
    const key = entry.children.get(typeof keyName === "string" ? keyName : "key");
    const value = entry.children.get(typeof valueName === "string" ? valueName : "value");
    if (key?.value !== undefined && value)
      decoded.push([key.value, decode(schema.getValueSchema(), value, style)]);
  }
  return Object.fromEntries(decoded);
}
