import type { RebootInstancesCommandInput, RebootInstancesCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { incorrectInstanceState } from "../errors";
import type { Instances } from "../instances/instances";
import { needs, type Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RebootInstances.html */
export const rebootInstances = (
  instances: Instances,
): Action<RebootInstancesCommandInput, Output<RebootInstancesCommandOutput>> => ({
  name: "RebootInstances",
  permissions: ({ InstanceIds }) =>
    (InstanceIds ?? []).map((id) => instances.store.permission("RebootInstances", "instance", id)),
  async handle(input) {
    needs(input, "InstanceIds");
    const named = input.InstanceIds.map((id) => instances.store.get("instance", id));
    const wrong = named.find(({ state }) => state !== "running");
    if (wrong) throw incorrectInstanceState(wrong.id, "rebooted");
    for (const { id } of named) instances.reboot(id);
    return {};
  },
});
