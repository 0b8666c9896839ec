import type {
  DisassociateRouteTableCommandInput,
  DisassociateRouteTableCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateRouteTable.html */
export const disassociateRouteTable = (
  store: Ec2Store,
): Action<DisassociateRouteTableCommandInput, Output<DisassociateRouteTableCommandOutput>> => ({
  name: "DisassociateRouteTable",
  permissions: ({ AssociationId }) => {
    const table = store
      .all("route-table")
      .find(({ associations }) => associations.some(({ id }) => id === AssociationId));
    return [store.permission("DisassociateRouteTable", "route-table", table?.id)];
  },
  async handle(input) {
    needs(input, "AssociationId");
    const { AssociationId: wanted } = input;
    const table = store
      .all("route-table")
      .find(({ associations }) => associations.some(({ id }) => id === wanted));
    if (!table)
      throw new AwsError("InvalidAssociationID.NotFound", `The association ID '${wanted}' does not exist`);
    if (table.associations.some(({ id, subnet }) => id === wanted && subnet === undefined))
      throw new AwsError("InvalidParameterValue", "cannot disassociate the main route table association");
    const associations = table.associations.filter(({ id }) => id !== wanted);
    await store.put("route-table", { ...table, associations });
    return {};
  },
});
