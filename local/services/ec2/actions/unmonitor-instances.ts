import type { UnmonitorInstancesCommandInput, UnmonitorInstancesCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { setMonitoring } from "../instances/monitoring";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnmonitorInstances.html */
export const unmonitorInstances = (
  store: Ec2Store,
): Action<UnmonitorInstancesCommandInput, Output<UnmonitorInstancesCommandOutput>> => ({
  name: "UnmonitorInstances",
  permissions: ({ InstanceIds }) =>
    (InstanceIds ?? []).map((id) => store.permission("UnmonitorInstances", "instance", id)),
  async handle(input) {
    needs(input, "InstanceIds");
    return { InstanceMonitorings: await setMonitoring(store, input.InstanceIds, false) };
  },
});
