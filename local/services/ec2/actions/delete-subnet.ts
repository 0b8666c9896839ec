import type { DeleteSubnetCommandInput, DeleteSubnetCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { dependency } from "../errors";
import { subnetInUse } from "../network/dependencies";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnet.html */
export const deleteSubnet = (
  store: Ec2Store,
): Action<DeleteSubnetCommandInput, Output<DeleteSubnetCommandOutput>> => ({
  name: "DeleteSubnet",
  permissions: ({ SubnetId }) => [store.permission("DeleteSubnet", "subnet", SubnetId)],
  async handle(input) {
    needs(input, "SubnetId");
    const { id } = store.get("subnet", input.SubnetId);
    if (subnetInUse(store, id))
      throw dependency(`The subnet '${id}' has dependencies and cannot be deleted.`);
    for (const table of store.all("route-table")) {
      const associations = table.associations.filter(({ subnet }) => subnet !== id);
      if (associations.length < table.associations.length)
        await store.put("route-table", { ...table, associations });
    }
    await store.delete("subnet", id);
    return {};
  },
});
