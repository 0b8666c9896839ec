import type { DescribeRouteTablesCommandInput, DescribeRouteTablesCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import { describeRouteTable } from "../network/shapes";
import type { RouteTable } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html */
export const describeRouteTables = (
  store: Ec2Store,
): Action<DescribeRouteTablesCommandInput, Output<DescribeRouteTablesCommandOutput>> => ({
  name: "DescribeRouteTables",
  permissions: () => [{ action: "ec2:DescribeRouteTables", resource: "*" }],
  async handle(input) {
    const tables = filtered(
      store.select("route-table", input.RouteTableIds),
      input.Filters,
      FIELDS,
      ({ id }) => store.tags(id),
    );
    const { items, ...next } = pageOf(tables, input);
    return { RouteTables: items.map((table) => describeRouteTable(store, table)), ...next };
  },
});

const FIELDS: FilterFields<RouteTable> = {
  "association.main": ({ associations }) => associations.map(({ subnet }) => String(subnet === undefined)),
  "association.route-table-association-id": ({ associations }) => associations.map(({ id }) => id),
  "association.subnet-id": ({ associations }) => associations.map(({ subnet }) => subnet),
  "route-table-id": ({ id }) => id,
  "route.destination-cidr-block": ({ routes }) => routes.map(({ destination }) => destination),
  "route.gateway-id": ({ routes }) => routes.map(({ target }) => target.id),
  "route.nat-gateway-id": ({ routes }) => routes.map(({ target }) => target.id),
  "vpc-id": ({ vpc }) => vpc,
};
