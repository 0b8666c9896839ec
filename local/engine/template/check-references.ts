import type { Value } from "../../core/resource-type";
import { validationError } from "../errors";
import { PSEUDO_PARAMETERS } from "./pseudo-parameters";
import { references } from "./references";
import type { ResourceDeclaration, Template } from "./template";

/**
 * Makes sure that all that the template mentions is in it.
 * @throws AwsError ValidationError
 */
export function checkReferences(template: Template): void {
  checkConditions(template);
  const inResources = [...template.resources].map(
    ([logicalId, resource]) => [`/Resources/${logicalId}`, partsOf(resource)] as const,
  );
  for (const [, parts] of inResources) checkAttributes(template, parts);
  const unresolved = inResources.flatMap(([, parts]) => unresolvedNames(template, parts));
  const dependencies = [...template.resources.values()].flatMap(({ dependsOn }) =>
    dependsOn.filter((name) => !template.resources.has(name)),
  );
  if (unresolved.length + dependencies.length > 0) {
    throw validationError(
      `Template format error: Unresolved resource dependencies [${listed([...unresolved, ...dependencies])}] in the Resources block of the template`,
    );
  }
  checkOutputs(template);
}

function checkOutputs(template: Template): void {
  const parts = [...template.outputs.values()].map(
    ({ value, exportName, description }): Value => [value, exportName ?? "", description ?? ""],
  );
  checkAttributes(template, parts);
  const unresolved = unresolvedNames(template, parts);
  if (unresolved.length > 0) {
    throw validationError(
      `Unresolved resource dependencies [${listed(unresolved)}] in the Outputs block of the template`,
    );
  }
}

function checkConditions(template: Template): void {
  const named = [...template.conditions.values()].flatMap(references).map(({ name }) => name);
  const unresolved = named.filter((name) => !isParameter(template, name));
  if (unresolved.length > 0) {
    throw validationError(
      `Template format error: Unresolved dependencies [${listed(unresolved)}]. Cannot reference resources in the Conditions block of the template`,
    );
  }
  for (const [block, members] of [
    ["Resources", template.resources],
    ["Outputs", template.outputs],
  ] as const) {
    for (const { condition } of members.values()) {
      if (condition !== undefined && !template.conditions.has(condition)) {
        throw validationError(
          `Template format error: Unresolved condition dependency ${condition} in the ${block} block of the template`,
        );
      }
    }
  }
}

function partsOf({ properties, metadata, creationPolicy, updatePolicy }: ResourceDeclaration): Value[] {
  return [properties, metadata ?? "", creationPolicy ?? "", updatePolicy ?? ""];
}

function checkAttributes(template: Template, parts: readonly Value[]): void {
  for (const { name, attribute } of parts.flatMap(references)) {
    if (attribute === undefined || template.resources.has(name)) continue;
    throw validationError(`Template error: instance of Fn::GetAtt references undefined resource ${name}`);
  }
}

function unresolvedNames(template: Template, parts: readonly Value[]): string[] {
  return parts
    .flatMap(references)
    .map(({ name }) => name)
    .filter((name) => !isParameter(template, name) && !template.resources.has(name));
}

const isParameter = (template: Template, name: string): boolean =>
  template.parameters.has(name) || PSEUDO_PARAMETERS.includes(name);

const listed = (names: readonly string[]): string => [...new Set(names)].join(", ");
