import type { Engine } from "../engine";
import { validationError } from "../errors";
import type { PropertyProblem } from "../properties/conform";
import type { Output, ResourceRecord } from "../records";
import type { Blueprint } from "./blueprint";
import { type Decision, decide } from "./decide";
import { type Desired, resolveResource } from "./desired";
import { evaluateOutputs } from "./outputs";
import { refuseUnmodelled } from "./unmodelled";

/** What would become of one resource. */
export interface ResourcePlan extends Decision {
  logicalId: string;
  desired: Desired;
  problems: readonly PropertyProblem[];
  record?: ResourceRecord;
}

export interface StackPlan {
  /** In the order of the template. */
  resources: readonly ResourcePlan[];
  /** Resources that stand and are in the template no more. */
  removed: readonly ResourceRecord[];
  /** As far as they are known. */
  outputs: readonly Output[];
}

/**
 * Works out what a deployment would do, without doing anything; values of resources that are still to come stay unknown.
 * @param records what stands
 * @throws AwsError ValidationError for what is wrong or not modelled
 */
export async function planStack(
  engine: Engine,
  blueprint: Blueprint,
  records: readonly ResourceRecord[],
  tags: Readonly<Record<string, string>>,
): Promise<StackPlan> {
  const types = engine.types();
  const standing = new Map(
    records.filter(({ standing }) => standing).map((record) => [record.logicalId, record]),
  );
  const plans = new Map<string, ResourcePlan>();
  const scope = blueprint.scope((logicalId) => {
    const plan = plans.get(logicalId);
    const stands = plan?.record?.standing;
    const anew = plan?.action === "create" || plan?.action === "replace";
    return !stands || anew || (plan.action === "update" && changesAttributes(plan)) ? undefined : stands;
  });
  const changesAttributes = ({ desired }: ResourcePlan): boolean =>
    types.find(desired.type)?.attributes.includes("*") ?? false;

  for (const logicalId of inOrder(blueprint)) {
    const declaration = blueprint.active.resources.get(logicalId);
    const type = types.find(declaration?.type ?? "");
    if (!declaration || !type) continue;
    const needs = blueprint.graph.dependencies(logicalId);
    const { desired, problems } = await resolveResource(declaration, needs, type, tags, scope);
    const record = standing.get(logicalId);
    plans.set(logicalId, {
      logicalId,
      desired,
      problems,
      ...(record && { record }),
      ...decide(record?.standing, desired, type),
    });
  }
  const outputs = await evaluateOutputs(blueprint, scope);
  const resources = [...blueprint.active.resources.keys()].flatMap((logicalId) => plans.get(logicalId) ?? []);
  refuseChangedTypes(resources);
  refuseUnmodelled(blueprint.active.resources, types, resources);
  return {
    resources,
    outputs,
    removed: [...standing.values()].filter(({ logicalId }) => !plans.has(logicalId)),
  };
}

/** @returns logical ids, each behind those that it needs */
function inOrder({ graph }: Blueprint): string[] {
  const order = new Set<string>();
  const visit = (node: string): void => {
    if (order.has(node)) return;
    for (const other of graph.dependencies(node)) visit(other);
    order.add(node);
  };
  for (const node of graph.nodes) visit(node);
  return [...order];
}

function refuseChangedTypes(plans: readonly ResourcePlan[]): void {
  const changed = plans.filter(({ desired, record }) => record?.standing && record.type !== desired.type);
  if (changed.length === 0) return;
  throw validationError(
    `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${changed
      .map(({ logicalId }) => logicalId)
      .join(", ")}]`,
  );
}
