import type { ReplaceRouteCommandInput, ReplaceRouteCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { routeOf } from "../network/routes";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html */
export const replaceRoute = (
  store: Ec2Store,
): Action<ReplaceRouteCommandInput, Output<ReplaceRouteCommandOutput>> => ({
  name: "ReplaceRoute",
  permissions: ({ RouteTableId }) => [store.permission("ReplaceRoute", "route-table", RouteTableId)],
  async handle(input) {
    needs(input, "RouteTableId");
    const table = store.get("route-table", input.RouteTableId);
    const route = routeOf(store, store.get("vpc", table.vpc), input);
    if (!table.routes.some(({ destination }) => destination === route.destination)) {
      throw new AwsError(
        "InvalidParameterValue",
        `There is no route defined for '${route.destination}' in the route table. Use CreateRoute instead.`,
      );
    }
    const routes = table.routes.map((other) => (other.destination === route.destination ? route : other));
    await store.put("route-table", { ...table, routes });
    return {};
  },
});
