import type { StartInstancesCommandInput, StartInstancesCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { incorrectInstanceState } from "../errors";
import type { Instances } from "../instances/instances";
import { stateChange } from "../instances/state-change";
import { needs, type Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StartInstances.html */
export const startInstances = (
  instances: Instances,
): Action<StartInstancesCommandInput, Output<StartInstancesCommandOutput>> => ({
  name: "StartInstances",
  permissions: ({ InstanceIds }) =>
    (InstanceIds ?? []).map((id) => instances.store.permission("StartInstances", "instance", id)),
  async handle(input) {
    needs(input, "InstanceIds");
    const { store } = instances;
    const named = input.InstanceIds.map((id) => store.get("instance", id));
    const wrong = named.find(({ state }) => !["stopped", "running", "pending"].includes(state));
    if (wrong) throw incorrectInstanceState(wrong.id, "started");
    const changes = [];
    for (const before of named) {
      const after = before.state === "stopped" ? await instances.powerUp(before.id) : before;
      changes.push(stateChange(before, after));
    }
    return { StartingInstances: changes };
  },
});
