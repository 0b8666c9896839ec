import type { AssociateRouteTableCommandInput, AssociateRouteTableCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError, notModelled } from "../../../core/errors";
import { resourceId } from "../../../core/ids";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html */
export const associateRouteTable = (
  store: Ec2Store,
): Action<AssociateRouteTableCommandInput, Output<AssociateRouteTableCommandOutput>> => ({
  name: "AssociateRouteTable",
  permissions: ({ RouteTableId, SubnetId }) => [
    store.permission("AssociateRouteTable", "route-table", RouteTableId),
    store.permission("AssociateRouteTable", "subnet", SubnetId),
  ],
  async handle(input) {
    needs(input, "RouteTableId");
    if (input.SubnetId === undefined) throw notModelled("ec2 route table of a gateway (GatewayId)");
    const table = store.get("route-table", input.RouteTableId);
    const subnet = store.get("subnet", input.SubnetId);
    if (subnet.vpc !== table.vpc) {
      throw new AwsError(
        "InvalidParameterValue",
        `Route table ${table.id} and subnet ${subnet.id} belong to different networks`,
      );
    }
    const taken = store
      .all("route-table")
      .some(({ associations }) => associations.some((one) => one.subnet === subnet.id));
    if (taken) {
      throw new AwsError(
        "Resource.AlreadyAssociated",
        `the specified association for route table ${table.id} conflicts with an existing association`,
      );
    }
    const association = { id: resourceId("rtbassoc"), subnet: subnet.id };
    await store.put("route-table", { ...table, associations: [...table.associations, association] });
    return { AssociationId: association.id, AssociationState: { State: "associated" } };
  },
});
