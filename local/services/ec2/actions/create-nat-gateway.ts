import type { CreateNatGatewayCommandInput, CreateNatGatewayCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError, notModelled } from "../../../core/errors";
import { resourceId } from "../../../core/ids";
import { missingParameter } from "../errors";
import { freeAddress } from "../network/addresses";
import { describeNatGateway } from "../network/nat-gateways";
import type { NatGateway } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";
import { creation, specifiedTags } from "../tags";

/** Kept and shown: traffic of instances here does not pass through a network.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html */
export const createNatGateway = (
  store: Ec2Store,
): Action<CreateNatGatewayCommandInput, Output<CreateNatGatewayCommandOutput>> => ({
  name: "CreateNatGateway",
  permissions: (input) => [
    ...creation(store, "CreateNatGateway", "natgateway", input.TagSpecifications),
    store.permission("CreateNatGateway", "subnet", input.SubnetId),
    ...(input.AllocationId === undefined
      ? []
      : [store.permission("CreateNatGateway", "elastic-ip", input.AllocationId)]),
  ],
  async handle(input) {
    if (input.AvailabilityMode === "regional")
      throw notModelled("ec2 NAT gateway of a Region (AvailabilityMode regional)");
    if (
      input.SecondaryAllocationIds?.length ||
      input.SecondaryPrivateIpAddresses?.length ||
      input.SecondaryPrivateIpAddressCount
    )
      throw notModelled("ec2 NAT gateway with secondary addresses");
    const id = store.id("natgateway", input);
    const made = store.find("natgateway", id);
    if (made) return { NatGateway: describeNatGateway(store, made) };
    const connectivity = input.ConnectivityType ?? "public";
    if (input.SubnetId === undefined) throw missingParameter("subnetId");
    const subnet = store.get("subnet", input.SubnetId);
    if (connectivity === "public" && input.AllocationId === undefined) throw missingParameter("allocationId");
    const address = connectivity === "public" ? store.get("elastic-ip", input.AllocationId ?? "") : undefined;
    if (address?.association)
      throw new AwsError(
        "Resource.AlreadyAssociated",
        `Elastic IP address [${address.id}] is already associated`,
      );
    const tags = specifiedTags(input.TagSpecifications, "natgateway");
    const gateway: NatGateway = {
      id,
      vpc: subnet.vpc,
      subnet: subnet.id,
      connectivity,
      interface: resourceId("eni"),
      privateIp: freeAddress(store, subnet, { wanted: input.PrivateIpAddress }),
      created: store.cloud.clock.now(),
      ...(address && { allocation: address.id, publicIp: address.ip }),
    };
    const association = {
      id: resourceId("eipassoc"),
      natGateway: gateway.id,
      interface: gateway.interface,
      privateIp: gateway.privateIp,
    };
    await Promise.all([
      store.make("natgateway", gateway, tags),
      address && store.put("elastic-ip", { ...address, association }),
    ]);
    return { NatGateway: { ...describeNatGateway(store, gateway), State: "pending" } };
  },
});
