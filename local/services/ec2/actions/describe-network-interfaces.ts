import type {
  DescribeNetworkInterfacesCommandInput,
  DescribeNetworkInterfacesCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import type { Instances } from "../instances/instances";
import { describeInterface } from "../instances/shapes";
import type { Instance } from "../records";
import type { Output } from "../requests";

/** The interfaces of instances; those of gateways and endpoints are not listed.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html */
export const describeNetworkInterfaces = (
  instances: Instances,
): Action<DescribeNetworkInterfacesCommandInput, Output<DescribeNetworkInterfacesCommandOutput>> => ({
  name: "DescribeNetworkInterfaces",
  permissions: () => [{ action: "ec2:DescribeNetworkInterfaces", resource: "*" }],
  async handle(input) {
    const { store } = instances;
    const alive = store.all("instance").filter(({ state }) => state !== "terminated");
    const wanted = alive.filter(
      (instance) => input.NetworkInterfaceIds?.includes(instance.interface) ?? true,
    );
    const all = filtered(wanted, input.Filters, FIELDS, (instance) => store.tags(instance.interface));
    const { items, ...next } = pageOf(all, input);
    return { NetworkInterfaces: items.map((instance) => describeInterface(store, instance)), ...next };
  },
});

const FIELDS: FilterFields<Instance> = {
  "attachment.instance-id": ({ id }) => id,
  "availability-zone": ({ zone }) => zone,
  "group-id": ({ securityGroups }) => securityGroups,
  "network-interface-id": (instance) => instance.interface,
  "private-ip-address": ({ privateIp }) => privateIp,
  status: () => "in-use",
  "subnet-id": ({ subnet }) => subnet,
  "vpc-id": ({ vpc }) => vpc,
};
