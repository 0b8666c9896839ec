import type { DescribeVpcsCommandInput, DescribeVpcsCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import { describeVpc } from "../network/shapes";
import type { Vpc } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html */
export const describeVpcs = (
  store: Ec2Store,
): Action<DescribeVpcsCommandInput, Output<DescribeVpcsCommandOutput>> => ({
  name: "DescribeVpcs",
  permissions: () => [{ action: "ec2:DescribeVpcs", resource: "*" }],
  async handle(input) {
    const vpcs = filtered(store.select("vpc", input.VpcIds), input.Filters, FIELDS, ({ id }) =>
      store.tags(id),
    );
    const { items, ...next } = pageOf(vpcs, input);
    return { Vpcs: items.map((vpc) => describeVpc(store, vpc)), ...next };
  },
});

const FIELDS: FilterFields<Vpc> = {
  cidr: ({ cidr }) => cidr,
  "cidr-block-association.cidr-block": ({ cidr }) => cidr,
  "dhcp-options-id": () => "dopt-00000000000000000",
  "is-default": () => false,
  isDefault: () => false,
  state: () => "available",
  "vpc-id": ({ id }) => id,
};
