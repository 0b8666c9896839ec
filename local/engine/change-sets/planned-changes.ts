import type { Value } from "../../core/resource-type";
import { maskSecrets } from "../deploy/mask-secrets";
import { isUnknown } from "../intrinsics/intrinsic";
import type { Blueprint } from "../plan/blueprint";
import type { Desired } from "../plan/desired";
import type { ResourcePlan, StackPlan } from "../plan/plan";
import type { PropertyChange } from "../properties/difference";
import type {
  ChangeDetail,
  ChangeScope,
  Deployment,
  PlannedChange,
  ResourceRecord,
  Settled,
} from "../records";
import { changeSources } from "./change-sources";

/**
 * Words a plan as a change set shows it, resources in the order of their names.
 * @param previous what stands now, against which parameters are compared
 */
export function plannedChanges(
  plan: StackPlan,
  blueprint: Blueprint,
  deployment: Deployment,
  previous: Deployment | undefined,
): PlannedChange[] {
  const moving = new Map(plan.resources.map((resource) => [resource.logicalId, resource.action]));
  const changedParameters = deployment.parameters
    .filter(({ key, value, resolved }) => {
      const before = previous?.parameters.find((parameter) => parameter.key === key);
      return before?.value !== value || before.resolved !== resolved;
    })
    .map(({ key }) => key);
  const secrets = { parameters: [...deployment.parameters, ...(previous?.parameters ?? [])] };
  const context = contextOf(secrets);
  const sources = (resource: ResourcePlan, change: PropertyChange) =>
    changeSources(
      blueprint.active.resources.get(resource.logicalId)?.properties[change.name] ?? null,
      changedParameters,
      (logicalId) => moving.get(logicalId) ?? "none",
      isUnknown(change.after),
    );
  return [
    ...plan.resources.flatMap((resource) => {
      if (resource.action === "create") return [addition(resource, context)];
      const modified = modification(resource, sources, context, secrets);
      return modified ? [modified] : [];
    }),
    ...plan.removed.map((record) => removal(record, context)),
  ].sort((a, b) => (a.logicalId < b.logicalId ? -1 : 1));
}

function addition({ logicalId, desired }: ResourcePlan, context: Context): PlannedChange {
  return {
    action: "Add",
    logicalId,
    type: desired.type,
    scope: [],
    details: [],
    after: context(desired),
  };
}

function removal({ logicalId, type, standing }: ResourceRecord, context: Context): PlannedChange {
  return {
    action: "Remove",
    logicalId,
    type,
    policyAction: standing?.deletionPolicy === "Delete" ? "Delete" : "Retain",
    scope: [],
    details: [],
    ...(standing && { physicalId: standing.physicalId, before: context(standing) }),
  };
}

function modification(
  resource: ResourcePlan,
  sources: (resource: ResourcePlan, change: PropertyChange) => ReturnType<typeof changeSources>,
  context: Context,
  secrets: Secrets,
): PlannedChange | undefined {
  const { logicalId, desired, record, action, changes, parts, conditional } = resource;
  const standing = record?.standing;
  if (!standing || action === "none" || changes.length + parts.length === 0) return undefined;
  const properties = changes.flatMap((change) =>
    sources(resource, change).map(
      (source): ChangeDetail => ({ ...propertyDetail(change, secrets), ...source }),
    ),
  );
  const scope: ChangeScope[] = [...parts, ...(changes.length > 0 ? ["Properties" as const] : [])];
  const replaced = action === "replace";
  const kept = standing.updateReplacePolicy === "Delete" ? "ReplaceAndDelete" : "ReplaceAndRetain";
  return {
    action: "Modify",
    logicalId,
    physicalId: standing.physicalId,
    type: desired.type,
    replacement: replaced ? (conditional ? "Conditional" : "True") : "False",
    scope: scope.sort(),
    details: [...parts.map(partDetail), ...properties],
    before: context(standing),
    after: context(desired),
    ...(replaced && { policyAction: kept }),
  };
}

function propertyDetail(change: PropertyChange, secrets: Secrets) {
  const { name, path, kind, replaces } = change;
  const { before, after } = maskSecrets(
    {
      ...(change.before !== undefined && { before: change.before }),
      ...(change.after !== undefined && { after: change.after }),
    },
    secrets,
  );
  return {
    attribute: "Properties" as const,
    name,
    path,
    kind,
    recreation: replaces ? ("Always" as const) : ("Never" as const),
    ...(before !== undefined && { before: text(before) }),
    ...(after !== undefined && { after: text(after) }),
  };
}

const partDetail = (attribute: ChangeScope): ChangeDetail => ({
  attribute,
  recreation: "Never",
  evaluation: "Static",
  source: "DirectModification",
});

const text = (value: PropertyChange["after"]): string =>
  typeof value === "string" ? value : JSON.stringify(value);

/** Parameters of which some are secret, now or before. */
type Secrets = Pick<Deployment, "parameters">;

type Context = (of: Desired | Settled) => Value;

/** What a change set shows of a resource before or after. */
const contextOf =
  (secrets: Secrets): Context =>
  ({ properties, metadata }) => ({
    Properties: maskSecrets(properties, secrets),
    ...(metadata !== undefined && { Metadata: metadata }),
  });
