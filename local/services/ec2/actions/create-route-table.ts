import type { CreateRouteTableCommandInput, CreateRouteTableCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { describeRouteTable } from "../network/shapes";
import type { RouteTable } from "../records";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";
import { creation, specifiedTags } from "../tags";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRouteTable.html */
export const createRouteTable = (
  store: Ec2Store,
): Action<CreateRouteTableCommandInput, Output<CreateRouteTableCommandOutput>> => ({
  name: "CreateRouteTable",
  permissions: (input) => [
    ...creation(store, "CreateRouteTable", "route-table", input.TagSpecifications),
    store.permission("CreateRouteTable", "vpc", input.VpcId),
  ],
  async handle(input) {
    needs(input, "VpcId");
    const id = store.id("route-table", input);
    const made = store.find("route-table", id);
    if (made) return { RouteTable: describeRouteTable(store, made) };
    const vpc = store.get("vpc", input.VpcId);
    const tags = specifiedTags(input.TagSpecifications, "route-table");
    const table: RouteTable = { id, vpc: vpc.id, routes: [], associations: [] };
    await store.make("route-table", table, tags);
    return { RouteTable: describeRouteTable(store, table) };
  },
});
