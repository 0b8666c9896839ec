import type { StopInstancesCommandInput, StopInstancesCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { incorrectInstanceState } from "../errors";
import type { Instances } from "../instances/instances";
import { stateChange } from "../instances/state-change";
import { needs, type Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html */
export const stopInstances = (
  instances: Instances,
): Action<StopInstancesCommandInput, Output<StopInstancesCommandOutput>> => ({
  name: "StopInstances",
  permissions: ({ InstanceIds }) =>
    (InstanceIds ?? []).map((id) => instances.store.permission("StopInstances", "instance", id)),
  async handle(input) {
    needs(input, "InstanceIds");
    const { store } = instances;
    if (input.Hibernate) throw notModelled("ec2 hibernation (Hibernate)");
    const named = input.InstanceIds.map((id) => store.get("instance", id));
    const wrong = named.find(({ state }) => state === "terminated" || state === "shutting-down");
    if (wrong) throw incorrectInstanceState(wrong.id, "stopped");
    const changes = [];
    for (const before of named) {
      const over = before.state === "stopped" || before.state === "stopping";
      const after = over ? before : await instances.powerDown(before.id, input.Force ?? false);
      changes.push(stateChange(before, after));
    }
    return { StoppingInstances: changes };
  },
});
