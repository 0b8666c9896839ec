import type { AssociateAddressCommandInput, AssociateAddressCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError, notModelled } from "../../../core/errors";
import { incorrectInstanceState } from "../errors";
import { giveAddress } from "../network/elastic-ips";
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
    if (instance.state === "shutting-down" || instance.state === "terminated")
      throw incorrectInstanceState(instance.id, "given an address");
    const { association } = address;
    const elsewhere = association && association.instance !== instance.id;
    if (elsewhere && (association.natGateway !== undefined || input.AllowReassociation === false))
      throw new AwsError(
        "Resource.AlreadyAssociated",
        `resource ${address.id} is already associated with associate-id ${association.id}`,
      );
    return { AssociationId: await giveAddress(store, address, instance) };
  },
});
