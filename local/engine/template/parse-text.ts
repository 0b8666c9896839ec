import type { Document, Node, ParsedNode, Tags } from "yaml";
import type { Value } from "../../core/resource-type";
import { validationError } from "../errors";
import type { Structure } from "./structure";

/** The reader of YAML waits for the first template in YAML: the CDK's are JSON, and to load it takes longer than to read them. */
const yaml = (): typeof import("yaml") => require("yaml");

/** Tags of YAML 1.1 that CloudFormation does not support: a date such as 2012-10-17 stays text. */
const UNSUPPORTED_TAGS = /(binary|omap|pairs|set|timestamp|merge)$/;

/**
 * Reads a template's text. What begins with a brace is JSON, everything else YAML.
 * @throws AwsError ValidationError with the place of the mistake
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html
 */
export function parseText(text: string): Value {
  return text.trimStart().startsWith("{") ? parseJson(text) : parseYaml(text);
}

function parseJson(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch (error) {
    const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    throw validationError(`Template format error: JSON not well-formed. ${place(text, position)}`);
  }
}

function parseYaml(text: string): Value {
  const document = yaml().parseDocument(text, {
    version: "1.1",
    logLevel: "silent",
    merge: false,
    customTags: (tags: Tags) =>
      tags.filter((tag) => typeof tag !== "string" && !UNSUPPORTED_TAGS.test(tag.tag)),
  });
  const [mistake] = document.errors;
  if (mistake) {
    throw validationError(`Template format error: YAML not well-formed. ${place(text, mistake.pos[0])}`);
  }
  return toValue(document.contents, document);
}

function place(text: string, position: number): string {
  const before = text.slice(0, position).split("\n");
  return `(line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})`;
}

function toValue(node: ParsedNode | Node | null, document: Document): Value {
  if (node === null) return null;
  if (yaml().isAlias(node)) {
    throw validationError("Template format error: YAML aliases are not allowed in CloudFormation templates");
  }
  return spelledOut(node.tag, untagged(node, document));
}

function untagged(node: Node, document: Document): Value {
  const { isSeq, isMap, isScalar } = yaml();
  if (isSeq(node)) return node.items.map((item) => toValue(item as Node | null, document));
  if (isMap(node)) {
    const structure: Structure = {};
    for (const { key, value } of node.items) structure[keyOf(key)] = toValue(value as Node | null, document);
    return structure;
  }
  if (!isScalar(node)) return null;
  if (node.tag?.startsWith("!")) return String(node.source ?? node.value ?? "");
  return typeof node.value === "bigint" ? Number(node.value) : (node.value as Value);
}

/** A key is text as it stands: an account number keeps its leading zeros. */
function keyOf(key: unknown): string {
  return yaml().isScalar(key) ? String(key.source ?? key.value) : String(key);
}

/** @returns what a short form such as `!Sub text` stands for: `{ "Fn::Sub": text }` */
function spelledOut(tag: string | undefined, value: Value): Value {
  if (!tag?.startsWith("!") || tag === "!") return value;
  const name = tag.slice(1);
  if (name === "Ref" || name === "Condition") return { [name]: value };
  if (name === "GetAtt" && typeof value === "string") {
    const dot = value.indexOf(".");
    return { "Fn::GetAtt": dot < 0 ? [value] : [value.slice(0, dot), value.slice(dot + 1)] };
  }
  return { [`Fn::${name}`]: value };
}
