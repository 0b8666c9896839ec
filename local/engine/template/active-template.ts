import type { Properties, Value } from "../../core/resource-type";
import { validationError } from "../errors";
import { chosenBranch } from "../intrinsics/if";
import { references } from "./references";
import { intrinsicOf } from "./structure";
import type { OutputDeclaration, ResourceDeclaration, Template } from "./template";

/** What is left of a template once its conditions are decided: no Condition, no Fn::If. */
export interface ActiveTemplate {
  resources: ReadonlyMap<string, ResourceDeclaration>;
  outputs: ReadonlyMap<string, OutputDeclaration>;
}

/**
 * Keeps the resources and outputs whose condition holds, and the chosen branch of each Fn::If.
 * @throws AwsError ValidationError when something that is left needs a resource that is not
 */
export function activeTemplate(template: Template, conditions: ReadonlyMap<string, boolean>): ActiveTemplate {
  const holds = ({ condition }: { condition?: string }): boolean =>
    condition === undefined || conditions.get(condition) === true;
  const choose = (node: Value): Value => chosen(node, (name) => conditions.get(name));
  const active = [...template.resources].filter(([, resource]) => holds(resource));
  const ids = new Set(active.map(([logicalId]) => logicalId));
  const resources = new Map(
    active.map(([logicalId, resource]) => [logicalId, chosenParts(resource, ids, choose)]),
  );
  const outputs = new Map(
    [...template.outputs]
      .filter(([, output]) => holds(output))
      .map(([name, output]) => [name, { ...output, value: choose(output.value) }]),
  );
  const gone = (name: string): boolean => template.resources.has(name) && !ids.has(name);
  refuseDangling(
    "Template format error: ",
    "Resources",
    [...resources.values()].map(({ properties }) => properties),
    gone,
  );
  refuseDangling(
    "",
    "Outputs",
    [...outputs.values()].map(({ value }) => value),
    gone,
  );
  return { resources, outputs };
}

function chosenParts(
  resource: ResourceDeclaration,
  ids: ReadonlySet<string>,
  choose: (node: Value) => Value,
): ResourceDeclaration {
  const { metadata, creationPolicy, updatePolicy } = resource;
  return {
    ...resource,
    properties: choose(resource.properties) as Properties,
    dependsOn: resource.dependsOn.filter((name) => ids.has(name)),
    ...(metadata !== undefined && { metadata: choose(metadata) }),
    ...(creationPolicy !== undefined && { creationPolicy: choose(creationPolicy) }),
    ...(updatePolicy !== undefined && { updatePolicy: choose(updatePolicy) }),
  };
}

function chosen(node: Value, condition: (name: string) => boolean | undefined): Value {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => chosen(item, condition));
  const call = intrinsicOf(node);
  if (call?.name === "Fn::If") return chosen(chosenBranch(call.argument, { condition }), condition);
  return Object.fromEntries(Object.entries(node).map(([key, member]) => [key, chosen(member, condition)]));
}

function refuseDangling(
  prefix: string,
  block: string,
  nodes: readonly Value[],
  gone: (name: string) => boolean,
): void {
  const names = nodes
    .flatMap(references)
    .map(({ name }) => name)
    .filter(gone);
  if (names.length === 0) return;
  throw validationError(
    `${prefix}Unresolved resource dependencies [${[...new Set(names)].join(", ")}] in the ${block} block of the template`,
  );
}
