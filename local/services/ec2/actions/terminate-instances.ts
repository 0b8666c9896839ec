import type { TerminateInstancesCommandInput, TerminateInstancesCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import type { Instances } from "../instances/instances";
import { stateChange } from "../instances/state-change";
import { needs, type Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html */
export const terminateInstances = (
  instances: Instances,
): Action<TerminateInstancesCommandInput, Output<TerminateInstancesCommandOutput>> => ({
  name: "TerminateInstances",
  permissions: ({ InstanceIds }) =>
    (InstanceIds ?? []).map((id) => instances.store.permission("TerminateInstances", "instance", id)),
  async handle(input) {
    needs(input, "InstanceIds");
    const { store } = instances;
    const named = input.InstanceIds.map((id) => store.get("instance", id));
    const kept = named.find(({ disableApiTermination }) => disableApiTermination);
    if (kept) {
      throw new AwsError(
        "OperationNotPermitted",
        `The instance '${kept.id}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`,
      );
    }
    const changes = [];
    for (const before of named) {
      const over = before.state === "terminated" || before.state === "shutting-down";
      const after = over ? before : await instances.terminate(before.id);
      changes.push(stateChange(before, after));
    }
    return { TerminatingInstances: changes };
  },
});
