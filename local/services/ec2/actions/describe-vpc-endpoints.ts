import type {
  DescribeVpcEndpointsCommandInput,
  DescribeVpcEndpointsCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import { describeEndpoint } from "../network/endpoints";
import type { VpcEndpoint } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpoints.html */
export const describeVpcEndpoints = (
  store: Ec2Store,
): Action<DescribeVpcEndpointsCommandInput, Output<DescribeVpcEndpointsCommandOutput>> => ({
  name: "DescribeVpcEndpoints",
  permissions: () => [{ action: "ec2:DescribeVpcEndpoints", resource: "*" }],
  async handle(input) {
    const endpoints = filtered(
      store.select("vpc-endpoint", input.VpcEndpointIds),
      input.Filters,
      FIELDS,
      ({ id }) => store.tags(id),
    );
    const { items, ...next } = pageOf(endpoints, input);
    return { VpcEndpoints: items.map((endpoint) => describeEndpoint(store, endpoint)), ...next };
  },
});

const FIELDS: FilterFields<VpcEndpoint> = {
  "service-name": ({ service }) => service,
  "vpc-endpoint-id": ({ id }) => id,
  "vpc-endpoint-state": () => "available",
  "vpc-endpoint-type": ({ type }) => type,
  "vpc-id": ({ vpc }) => vpc,
};
