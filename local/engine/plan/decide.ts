import { isDeepStrictEqual } from "node:util";
import type { ResourceType } from "../../core/resource-type";
import { isUnknown } from "../intrinsics/intrinsic";
import { difference, type PropertyChange } from "../properties/difference";
import type { ChangeScope, Settled } from "../records";
import type { Desired } from "./desired";

/** What a deployment does with one resource. */
export interface Decision {
  /** `note`: nothing but what the engine itself keeps of it (policies, metadata, order). */
  action: "create" | "update" | "replace" | "note" | "none";
  changes: readonly PropertyChange[];
  /** Parts of the resource beside its properties that differ. */
  parts: readonly ChangeScope[];
  /** The replacement hangs on values that are not known yet. */
  conditional: boolean;
}

const PARTS = [
  ["Metadata", "metadata"],
  ["DeletionPolicy", "deletionPolicy"],
  ["UpdateReplacePolicy", "updateReplacePolicy"],
  ["CreationPolicy", "creationPolicy"],
  ["UpdatePolicy", "updatePolicy"],
] as const;

/** Compares what stands with what is to be. The same decision serves the change set and the deployment. */
export function decide(standing: Settled | undefined, desired: Desired, type: ResourceType): Decision {
  // What a failed creation has left is made anew; it counts as outdated then.
  if (!standing || standing.unfinished)
    return { action: "create", changes: [], parts: [], conditional: false };
  const changes = difference(standing.properties, desired.properties, type.properties);
  const parts: ChangeScope[] = PARTS.filter(([, key]) => !isDeepStrictEqual(standing[key], desired[key])).map(
    ([name]) => name,
  );
  const tagged = type.properties.Tags !== undefined && !isDeepStrictEqual(standing.tags, desired.tags);
  if (tagged) parts.push("Tags");
  const replacing = changes.filter(({ replaces }) => replaces);
  const conditional = replacing.length > 0 && replacing.every(({ after }) => isUnknown(after));
  if (replacing.length > 0) return { action: "replace", changes, parts, conditional };
  if (changes.length > 0 || tagged || standing.uncertain) {
    return { action: "update", changes, parts, conditional: false };
  }
  const moved = !isDeepStrictEqual([...standing.dependsOn].sort(), [...desired.dependsOn].sort());
  return { action: parts.length > 0 || moved ? "note" : "none", changes, parts, conditional: false };
}
