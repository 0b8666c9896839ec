import type { AssociateAddressCommandInput, AssociateAddressCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError, notModelled } from "../../../core/errors";
import { resourceId } from "../../../core/ids";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html */
export const associateAddress = (
  store: Ec2Store,
): Action<AssociateAddressCommandInput, Output<AssociateAddressCommandOutput>> => ({
  name: "AssociateAddress",
  permissions: ({ AllocationId }) => [store.permission("AssociateAddress", "elastic-ip", AllocationId)],
  async handle(input) {
    needs(input, "AllocationId");
    if (input.InstanceId === undefined)
      throw notModelled("ec2 address on a network interface (NetworkInterfaceId)");
    const address = store.get("elastic-ip", input.AllocationId);
    const instance = store.get("instance", input.InstanceId);
    const { association: before } = address;
    if (before && before.instance !== instance.id && !input.AllowReassociation)
      throw new AwsError(
        "Resource.AlreadyAssociated",
        `resource ${address.id} is already associated with associate-id ${before.id}`,
      );
    const association = {
      id: resourceId("eipassoc"),
      instance: instance.id,
      interface: instance.interface,
      privateIp: instance.privateIp,
    };
    await store.put("elastic-ip", { ...address, association });
    await store.put("instance", { ...instance, publicIp: address.ip });
    return { AssociationId: association.id };
  },
});
