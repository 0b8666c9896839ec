import type { DescribeSubnetsCommandInput, DescribeSubnetsCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import { describeSubnet } from "../network/shapes";
import { zoneId } from "../network/zones";
import type { Subnet } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html */
export const describeSubnets = (
  store: Ec2Store,
): Action<DescribeSubnetsCommandInput, Output<DescribeSubnetsCommandOutput>> => ({
  name: "DescribeSubnets",
  permissions: () => [{ action: "ec2:DescribeSubnets", resource: "*" }],
  async handle(input) {
    const subnets = filtered(store.select("subnet", input.SubnetIds), input.Filters, FIELDS, ({ id }) =>
      store.tags(id),
    );
    const { items, ...next } = pageOf(subnets, input);
    return { Subnets: items.map((subnet) => describeSubnet(store, subnet)), ...next };
  },
});

const FIELDS: FilterFields<Subnet> = {
  "availability-zone": ({ zone }) => zone,
  availabilityZone: ({ zone }) => zone,
  "availability-zone-id": ({ zone }) => zoneId(zone),
  cidr: ({ cidr }) => cidr,
  "cidr-block": ({ cidr }) => cidr,
  cidrBlock: ({ cidr }) => cidr,
  "default-for-az": () => false,
  "map-public-ip-on-launch": ({ mapPublicIp }) => mapPublicIp,
  state: () => "available",
  "subnet-id": ({ id }) => id,
  "vpc-id": ({ vpc }) => vpc,
};
