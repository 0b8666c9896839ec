import type { DisassociateAddressCommandInput, DisassociateAddressCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { takeAddress } from "../network/elastic-ips";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateAddress.html */
export const disassociateAddress = (
  store: Ec2Store,
): Action<DisassociateAddressCommandInput, Output<DisassociateAddressCommandOutput>> => ({
  name: "DisassociateAddress",
  permissions: ({ AssociationId }) => {
    const address = store.all("elastic-ip").find(({ association }) => association?.id === AssociationId);
    return [store.permission("DisassociateAddress", "elastic-ip", address?.id)];
  },
  async handle(input) {
    needs(input, "AssociationId");
    const address = store
      .all("elastic-ip")
      .find(({ association }) => association?.id === input.AssociationId);
    if (!address) {
      throw new AwsError(
        "InvalidAssociationID.NotFound",
        `The association ID '${input.AssociationId}' does not exist`,
      );
    }
    if (address.association?.natGateway !== undefined)
      throw new AwsError("OperationNotPermitted", "You are not allowed to manage 'ela-attach' attachments.");
    await takeAddress(store, address);
    return {};
  },
});
