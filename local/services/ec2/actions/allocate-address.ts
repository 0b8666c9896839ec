import type { AllocateAddressCommandInput, AllocateAddressCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { freePublicAddress } from "../network/addresses";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";
import { creation, specifiedTags } from "../tags";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress.html */
export const allocateAddress = (
  store: Ec2Store,
): Action<AllocateAddressCommandInput, Output<AllocateAddressCommandOutput>> => ({
  name: "AllocateAddress",
  permissions: (input) => creation(store, "AllocateAddress", "elastic-ip", input.TagSpecifications),
  async handle(input) {
    if (input.Address !== undefined || input.PublicIpv4Pool !== undefined || input.IpamPoolId !== undefined)
      throw notModelled("ec2 address of one's own choice (Address, PublicIpv4Pool, IpamPoolId)");
    const tags = specifiedTags(input.TagSpecifications, "elastic-ip");
    const id = store.id("elastic-ip", input);
    const address = store.find("elastic-ip", id) ?? { id, ip: freePublicAddress(store) };
    await store.make("elastic-ip", address, tags);
    return {
      PublicIp: address.ip,
      AllocationId: address.id,
      PublicIpv4Pool: "amazon",
      NetworkBorderGroup: store.cloud.region,
      Domain: "vpc",
    };
  },
});
