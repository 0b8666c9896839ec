import type { InstanceMonitoring } from "@aws-sdk/client-ec2";
import type { Ec2Store } from "../store";

/**
 * Turns detailed monitoring on or off; it is kept, and nothing is measured.
 * @throws AwsError InvalidInstanceID.NotFound, before anything has changed
 */
export async function setMonitoring(
  store: Ec2Store,
  ids: readonly string[],
  monitoring: boolean,
): Promise<InstanceMonitoring[]> {
  const named = ids.map((id) => store.get("instance", id));
  await Promise.all(named.map((instance) => store.put("instance", { ...instance, monitoring })));
  return named.map(({ id, monitoring: before }) => ({
    InstanceId: id,
    Monitoring: { State: stateOf(before, monitoring) },
  }));
}

/** A change is told as one that is under way. */
function stateOf(before: boolean, after: boolean): "enabled" | "pending" | "disabled" | "disabling" {
  if (after) return before ? "enabled" : "pending";
  return before ? "disabling" : "disabled";
}
