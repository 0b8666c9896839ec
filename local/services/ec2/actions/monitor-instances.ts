import type { MonitorInstancesCommandInput, MonitorInstancesCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { setMonitoring } from "../instances/monitoring";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_MonitorInstances.html */
export const monitorInstances = (
  store: Ec2Store,
): Action<MonitorInstancesCommandInput, Output<MonitorInstancesCommandOutput>> => ({
  name: "MonitorInstances",
  permissions: ({ InstanceIds }) =>
    (InstanceIds ?? []).map((id) => store.permission("MonitorInstances", "instance", id)),
  async handle(input) {
    needs(input, "InstanceIds");
    return { InstanceMonitorings: await setMonitoring(store, input.InstanceIds, true) };
  },
});
