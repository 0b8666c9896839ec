import type { DeleteRouteTableCommandInput, DeleteRouteTableCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { dependency } from "../errors";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRouteTable.html */
export const deleteRouteTable = (
  store: Ec2Store,
): Action<DeleteRouteTableCommandInput, Output<DeleteRouteTableCommandOutput>> => ({
  name: "DeleteRouteTable",
  permissions: ({ RouteTableId }) => [store.permission("DeleteRouteTable", "route-table", RouteTableId)],
  async handle(input) {
    needs(input, "RouteTableId");
    const { id, associations } = store.get("route-table", input.RouteTableId);
    const used =
      associations.length > 0 ||
      store.all("vpc-endpoint").some(({ routeTables }) => routeTables.includes(id));
    if (used) throw dependency(`The routeTable '${id}' has dependencies and cannot be deleted.`);
    await store.delete("route-table", id);
    return {};
  },
});
