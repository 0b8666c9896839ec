import type { Value } from "../../core/resource-type";
import { refused, validationError } from "../errors";
import { isStructure, type Structure } from "./structure";

/**
 * Macros are not carried out here: SAM, AWS::LanguageExtensions, AWS::Include and macros of one's own are refused by name,
 * wherever they stand. So are hooks (blue/green deployments), which only a transform makes sense of.
 * @throws AwsError ValidationError
 */
export function refuseTransforms(document: Structure): void {
  const declared = document.Transform;
  if (declared !== undefined) {
    for (const transform of Array.isArray(declared) ? declared : [declared])
      throw refused(`Transform ${nameOf(transform)}`);
  }
  if (document.Hooks !== undefined) throw refused("Section Hooks");
  refuseNested(document);
}

function refuseNested(value: Value): void {
  if (typeof value !== "object" || value === null) return;
  if (isStructure(value)) {
    const transform = value["Fn::Transform"];
    if (transform !== undefined) throw refused(`Transform ${nameOf(transform)}`);
    const loop = Object.keys(value).find((key) => key.startsWith("Fn::ForEach::"));
    if (loop) throw refused(`${loop} (transform AWS::LanguageExtensions)`);
  }
  for (const member of Object.values(value)) refuseNested(member);
}

function nameOf(transform: Value): string {
  if (!isStructure(transform)) return String(transform);
  if (typeof transform.Name !== "string") {
    throw validationError("Key Name of transform definition must be a string.");
  }
  return transform.Name;
}
