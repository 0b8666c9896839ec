import type {
  ModifySubnetAttributeCommandInput,
  ModifySubnetAttributeCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html */
export const modifySubnetAttribute = (
  store: Ec2Store,
): Action<ModifySubnetAttributeCommandInput, Output<ModifySubnetAttributeCommandOutput>> => ({
  name: "ModifySubnetAttribute",
  permissions: ({ SubnetId }) => [store.permission("ModifySubnetAttribute", "subnet", SubnetId)],
  async handle(input) {
    needs(input, "SubnetId");
    if (input.AssignIpv6AddressOnCreation?.Value || input.EnableDns64?.Value)
      throw notModelled("ec2 subnet with IPv6");
    const subnet = store.get("subnet", input.SubnetId);
    await store.put("subnet", {
      ...subnet,
      mapPublicIp: input.MapPublicIpOnLaunch?.Value ?? subnet.mapPublicIp,
      dnsNameOptions: {
        ...subnet.dnsNameOptions,
        ...(input.PrivateDnsHostnameTypeOnLaunch && { hostnameType: input.PrivateDnsHostnameTypeOnLaunch }),
        ...(input.EnableResourceNameDnsARecordOnLaunch && {
          aRecord: input.EnableResourceNameDnsARecordOnLaunch.Value ?? false,
        }),
        ...(input.EnableResourceNameDnsAAAARecordOnLaunch && {
          aaaaRecord: input.EnableResourceNameDnsAAAARecordOnLaunch.Value ?? false,
        }),
      },
    });
    return {};
  },
});
