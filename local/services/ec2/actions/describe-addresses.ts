import type {
  DescribeAddressesCommandInput,
  DescribeAddressesCommandOutput,
  Address as SdkAddress,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered } from "../filters";
import type { Address } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";
import { tagList } from "../tags";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html */
export const describeAddresses = (
  store: Ec2Store,
): Action<DescribeAddressesCommandInput, Output<DescribeAddressesCommandOutput>> => ({
  name: "DescribeAddresses",
  permissions: () => [{ action: "ec2:DescribeAddresses", resource: "*" }],
  async handle(input) {
    const wanted = store
      .select("elastic-ip", input.AllocationIds)
      .filter(({ ip }) => input.PublicIps?.includes(ip) ?? true);
    const addresses = filtered(wanted, input.Filters, FIELDS, ({ id }) => store.tags(id));
    return { Addresses: addresses.map((address) => describe(store, address)) };
  },
});

const FIELDS: FilterFields<Address> = {
  "allocation-id": ({ id }) => id,
  "association-id": ({ association }) => association?.id,
  domain: () => "vpc",
  "instance-id": ({ association }) => association?.instance,
  "network-interface-id": ({ association }) => association?.interface,
  "private-ip-address": ({ association }) => association?.privateIp,
  "public-ip": ({ ip }) => ip,
};

function describe(store: Ec2Store, { id, ip, association }: Address): SdkAddress {
  return {
    AllocationId: id,
    PublicIp: ip,
    Domain: "vpc",
    NetworkBorderGroup: store.cloud.region,
    PublicIpv4Pool: "amazon",
    ...(association && {
      AssociationId: association.id,
      NetworkInterfaceId: association.interface,
      NetworkInterfaceOwnerId: store.cloud.account,
      PrivateIpAddress: association.privateIp,
      ...(association.instance !== undefined && { InstanceId: association.instance }),
    }),
    Tags: tagList(store.tags(id)),
  };
}
