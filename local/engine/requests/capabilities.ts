import type { Capability } from "@aws-sdk/client-cloudformation";
import { insufficientCapabilities } from "../errors";
import type { ResourceTypes } from "../resource-types";
import type { ResourceDeclaration } from "../template/template";

/**
 * @returns the capability that a template's resources demand, and why
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/control-access-with-iam.html#using-iam-capabilities
 */
export function neededCapability(
  types: ResourceTypes,
  resources: ReadonlyMap<string, ResourceDeclaration>,
): { capability: Capability; reason: string } | undefined {
  const acknowledged = [...resources.values()].filter(({ type }) => types.find(type)?.acknowledged);
  if (acknowledged.length === 0) return undefined;
  const named = acknowledged.some(({ type, properties }) =>
    types.find(type)?.acknowledged?.namedBy.some((property) => properties[property] !== undefined),
  );
  const names = [...new Set(acknowledged.map(({ type }) => type))];
  return {
    capability: named ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM",
    reason: `The following resource(s) require capabilities: [${names.join(", ")}]`,
  };
}

/** @throws AwsError InsufficientCapabilitiesException */
export function checkCapabilities(
  types: ResourceTypes,
  resources: ReadonlyMap<string, ResourceDeclaration>,
  given: readonly Capability[],
): void {
  const needed = neededCapability(types, resources);
  if (!needed || given.includes("CAPABILITY_NAMED_IAM") || given.includes(needed.capability)) return;
  throw insufficientCapabilities([needed.capability]);
}
