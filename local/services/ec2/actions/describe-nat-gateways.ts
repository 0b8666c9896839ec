import type { DescribeNatGatewaysCommandInput, DescribeNatGatewaysCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import { describeNatGateway } from "../network/nat-gateways";
import type { NatGateway } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNatGateways.html */
export const describeNatGateways = (
  store: Ec2Store,
): Action<DescribeNatGatewaysCommandInput, Output<DescribeNatGatewaysCommandOutput>> => ({
  name: "DescribeNatGateways",
  permissions: () => [{ action: "ec2:DescribeNatGateways", resource: "*" }],
  async handle(input) {
    const now = store.cloud.clock.now();
    const shown = store
      .select("natgateway", input.NatGatewayIds)
      .filter(({ deleted }) => deleted === undefined || now - deleted < SHOWN);
    const gateways = filtered(shown, input.Filter, FIELDS, ({ id }) => store.tags(id));
    const { items, ...next } = pageOf(gateways, input);
    return { NatGateways: items.map((gateway) => describeNatGateway(store, gateway)), ...next };
  },
});

/** A deleted gateway is shown for an hour. */
const SHOWN = 60 * 60 * 1000;

const FIELDS: FilterFields<NatGateway> = {
  "nat-gateway-id": ({ id }) => id,
  state: ({ deleted }) => (deleted === undefined ? "available" : "deleted"),
  "subnet-id": ({ subnet }) => subnet,
  "vpc-id": ({ vpc }) => vpc,
};
