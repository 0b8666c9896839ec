import type { DeleteRouteCommandInput, DeleteRouteCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { destinationOf } from "../network/routes";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRoute.html */
export const deleteRoute = (
  store: Ec2Store,
): Action<DeleteRouteCommandInput, Output<DeleteRouteCommandOutput>> => ({
  name: "DeleteRoute",
  permissions: ({ RouteTableId }) => [store.permission("DeleteRoute", "route-table", RouteTableId)],
  async handle(input) {
    needs(input, "RouteTableId");
    const table = store.get("route-table", input.RouteTableId);
    const wanted = destinationOf(input);
    const routes = table.routes.filter(({ destination }) => destination !== wanted);
    if (routes.length === table.routes.length) {
      throw new AwsError(
        "InvalidRoute.NotFound",
        `no route with destination-cidr-block ${wanted} in route table ${table.id}`,
      );
    }
    await store.put("route-table", { ...table, routes });
    return {};
  },
});
