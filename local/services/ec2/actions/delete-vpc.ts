import type { DeleteVpcCommandInput, DeleteVpcCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { dependency } from "../errors";
import { vpcInUse } from "../network/dependencies";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpc.html */
export const deleteVpc = (
  store: Ec2Store,
): Action<DeleteVpcCommandInput, Output<DeleteVpcCommandOutput>> => ({
  name: "DeleteVpc",
  permissions: ({ VpcId }) => [store.permission("DeleteVpc", "vpc", VpcId)],
  async handle(input) {
    needs(input, "VpcId");
    const vpc = store.get("vpc", input.VpcId);
    if (vpcInUse(store, vpc.id))
      throw dependency(`The vpc '${vpc.id}' has dependencies and cannot be deleted.`);
    await store.delete("vpc", vpc.id);
    await store.delete("route-table", vpc.mainRouteTable);
    await store.delete("security-group", vpc.defaultSecurityGroup);
    return {};
  },
});
