import type { Value } from "../../core/resource-type";
import { validationError } from "../errors";
import { readParameters } from "./parameter-section";
import { parseText } from "./parse-text";
import { readResources } from "./resource-section";
import { readConditions, readMappings, readOutputs, readRules } from "./sections";
import { isStructure, type Structure } from "./structure";
import type { Template } from "./template";
import { refuseTransforms } from "./transforms";

const SECTIONS = [
  "AWSTemplateFormatVersion",
  "Description",
  "Metadata",
  "Parameters",
  "Rules",
  "Mappings",
  "Conditions",
  "Transform",
  "Resources",
  "Outputs",
  "Hooks",
];

/**
 * Reads a template's text into its sections; references are not followed yet.
 * @throws AwsError ValidationError in AWS's words for the first mistake
 */
export function parseTemplate(text: string): Template {
  const document = parseText(text);
  if (!isStructure(document)) throw validationError("Template format error: unsupported structure.");
  const unknown = Object.keys(document).filter((name) => !SECTIONS.includes(name));
  if (unknown.length > 0) {
    throw validationError(`Invalid template property or properties [${unknown.join(", ")}]`);
  }
  refuseTransforms(document);
  refuseNulls(document, "");
  return {
    ...readHead(document),
    parameters: readParameters(section(document, "Parameters")),
    rules: readRules(section(document, "Rules")),
    mappings: readMappings(section(document, "Mappings")),
    conditions: readConditions(section(document, "Conditions")),
    resources: readResources(section(document, "Resources")),
    outputs: readOutputs(section(document, "Outputs")),
  };
}

function readHead(document: Structure): Pick<Template, "version" | "description" | "metadata"> {
  const { AWSTemplateFormatVersion: version, Description: description, Metadata: metadata } = document;
  if (version !== undefined && version !== "2010-09-09") {
    throw validationError(`Template format error: unsupported value for AWSTemplateFormatVersion.`);
  }
  if (description !== undefined && typeof description !== "string") {
    throw validationError("Template format error: Description must be a string");
  }
  if (description !== undefined && Buffer.byteLength(description) > 1024) {
    throw validationError("Template format error: 'Description' length is greater than 1024.");
  }
  if (metadata !== undefined && !isStructure(metadata)) {
    throw validationError("Template format error: Metadata must be an object.");
  }
  return { version, description, metadata };
}

function section(document: Structure, name: string): Structure {
  const value = document[name];
  if (value === undefined) return {};
  if (!isStructure(value))
    throw validationError(`Template format error: [/${name}] section must be an object.`);
  return value;
}

function refuseNulls(value: Value, path: string): void {
  if (value === null) throw validationError(`[${path}] 'null' values are not allowed in templates`);
  if (typeof value !== "object") return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, member] of entries) refuseNulls(member, `${path}/${key}`);
}
