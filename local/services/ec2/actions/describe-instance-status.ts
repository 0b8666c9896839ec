import type {
  DescribeInstanceStatusCommandInput,
  DescribeInstanceStatusCommandOutput,
  InstanceStatus,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { filtered, pageOf } from "../filters";
import { instanceFields } from "../instances/filter-fields";
import type { Instances } from "../instances/instances";
import { describeState } from "../instances/shapes";
import type { Instance } from "../records";
import type { Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceStatus.html */
export const describeInstanceStatus = (
  instances: Instances,
): Action<DescribeInstanceStatusCommandInput, Output<DescribeInstanceStatusCommandOutput>> => ({
  name: "DescribeInstanceStatus",
  permissions: () => [{ action: "ec2:DescribeInstanceStatus", resource: "*" }],
  async handle(input) {
    const { store } = instances;
    const shown = instances
      .shown(input.InstanceIds)
      .filter(({ state }) => input.IncludeAllInstances || state === "running");
    const all = filtered(shown, input.Filters, instanceFields(store), ({ id }) => store.tags(id));
    const { items, ...next } = pageOf(all, input);
    return { InstanceStatuses: items.map(describe), ...next };
  },
});

/** Nothing is impaired here: an instance that runs passes its checks. */
function describe({ id, zone, state }: Instance): InstanceStatus {
  const ok = state === "running";
  const summary = {
    Status: ok ? ("ok" as const) : ("not-applicable" as const),
    Details: ok ? [{ Name: "reachability" as const, Status: "passed" as const }] : [],
  };
  return {
    InstanceId: id,
    AvailabilityZone: zone,
    InstanceState: describeState(state),
    InstanceStatus: summary,
    SystemStatus: summary,
    Events: [],
  };
}
