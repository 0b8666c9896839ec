import type { DescribeInstancesCommandInput, DescribeInstancesCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { filtered, pageOf } from "../filters";
import { instanceFields } from "../instances/filter-fields";
import type { Instances } from "../instances/instances";
import { describeReservations } from "../instances/shapes";
import type { Output } from "../requests";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html */
export const describeInstances = (
  instances: Instances,
): Action<DescribeInstancesCommandInput, Output<DescribeInstancesCommandOutput>> => ({
  name: "DescribeInstances",
  permissions: () => [{ action: "ec2:DescribeInstances", resource: "*" }],
  async handle(input) {
    const { store } = instances;
    const all = filtered(instances.shown(input.InstanceIds), input.Filters, instanceFields(store), ({ id }) =>
      store.tags(id),
    );
    const { items, ...next } = pageOf(all, input);
    return { Reservations: describeReservations(store, items), ...next };
  },
});
