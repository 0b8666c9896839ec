import type {
  DescribeInternetGatewaysCommandInput,
  DescribeInternetGatewaysCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import { describeInternetGateway } from "../network/shapes";
import type { InternetGateway } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInternetGateways.html */
export const describeInternetGateways = (
  store: Ec2Store,
): Action<DescribeInternetGatewaysCommandInput, Output<DescribeInternetGatewaysCommandOutput>> => ({
  name: "DescribeInternetGateways",
  permissions: () => [{ action: "ec2:DescribeInternetGateways", resource: "*" }],
  async handle(input) {
    const gateways = filtered(
      store.select("internet-gateway", input.InternetGatewayIds),
      input.Filters,
      FIELDS,
      ({ id }) => store.tags(id),
    );
    const { items, ...next } = pageOf(gateways, input);
    return { InternetGateways: items.map((gateway) => describeInternetGateway(store, gateway)), ...next };
  },
});

const FIELDS: FilterFields<InternetGateway> = {
  "attachment.state": ({ vpc }) => (vpc === undefined ? undefined : "available"),
  "attachment.vpc-id": ({ vpc }) => vpc,
  "internet-gateway-id": ({ id }) => id,
};
