import type { CreateRouteCommandInput, CreateRouteCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { routeOf } from "../network/routes";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html */
export const createRoute = (
  store: Ec2Store,
): Action<CreateRouteCommandInput, Output<CreateRouteCommandOutput>> => ({
  name: "CreateRoute",
  permissions: ({ RouteTableId }) => [store.permission("CreateRoute", "route-table", RouteTableId)],
  async handle(input) {
    needs(input, "RouteTableId");
    const table = store.get("route-table", input.RouteTableId);
    const route = routeOf(store, store.get("vpc", table.vpc), input);
    const existing = table.routes.find(({ destination }) => destination === route.destination);
    if (existing?.target.id === route.target.id) return { Return: true };
    if (existing)
      throw new AwsError(
        "RouteAlreadyExists",
        `The route identified by ${route.destination} already exists.`,
      );
    await store.put("route-table", { ...table, routes: [...table.routes, route] });
    return { Return: true };
  },
});
