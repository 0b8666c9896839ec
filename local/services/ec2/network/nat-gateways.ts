import type { NatGateway as SdkNatGateway } from "@aws-sdk/client-ec2";
import type { NatGateway } from "../records";
import type { Ec2Store } from "../store";
import { tagList } from "../tags";

export function describeNatGateway(store: Ec2Store, gateway: NatGateway): SdkNatGateway {
  const { id, deleted, allocation, publicIp } = gateway;
  return {
    NatGatewayId: id,
    VpcId: gateway.vpc,
    SubnetId: gateway.subnet,
    ConnectivityType: gateway.connectivity,
    State: deleted === undefined ? "available" : "deleted",
    CreateTime: new Date(gateway.created),
    ...(deleted !== undefined && { DeleteTime: new Date(deleted) }),
    NatGatewayAddresses: [
      {
        NetworkInterfaceId: gateway.interface,
        PrivateIp: gateway.privateIp,
        IsPrimary: true,
        Status: "succeeded",
        ...(allocation !== undefined && { AllocationId: allocation, PublicIp: publicIp }),
      },
    ],
    Tags: tagList(store.tags(id)),
  };
}
