import type { CreateVpcEndpointCommandInput, CreateVpcEndpointCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { resourceId } from "../../../core/ids";
import { freeAddress } from "../network/addresses";
import { checkService, describeEndpoint, FULL_ACCESS } from "../network/endpoints";
import type { VpcEndpoint } from "../records";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";
import { creation, specifiedTags } from "../tags";

/** Kept and shown: traffic of instances here does not pass through a network.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html */
export const createVpcEndpoint = (
  store: Ec2Store,
): Action<CreateVpcEndpointCommandInput, Output<CreateVpcEndpointCommandOutput>> => ({
  name: "CreateVpcEndpoint",
  permissions: (input) => [
    ...creation(store, "CreateVpcEndpoint", "vpc-endpoint", input.TagSpecifications),
    store.permission("CreateVpcEndpoint", "vpc", input.VpcId),
  ],
  async handle(input) {
    needs(input, "VpcId", "ServiceName");
    const type = input.VpcEndpointType ?? "Gateway";
    if (type !== "Gateway" && type !== "Interface") throw notModelled(`ec2 VPC endpoint of type ${type}`);
    const id = store.id("vpc-endpoint", input);
    const made = store.find("vpc-endpoint", id);
    if (made) return { VpcEndpoint: describeEndpoint(store, made) };
    const vpc = store.get("vpc", input.VpcId);
    checkService(store.cloud.region, input.ServiceName, type);
    const tags = specifiedTags(input.TagSpecifications, "vpc-endpoint");
    const subnets = (input.SubnetIds ?? []).map((id) => store.get("subnet", id));
    const routeTables = (input.RouteTableIds ?? []).map((id) => store.get("route-table", id).id);
    const groups = (input.SecurityGroupIds ?? []).map((id) => store.get("security-group", id).id);
    const endpoint: VpcEndpoint = {
      id,
      vpc: vpc.id,
      service: input.ServiceName ?? "",
      type,
      routeTables,
      subnets: subnets.map(({ id }) => id),
      securityGroups: type === "Interface" && groups.length === 0 ? [vpc.defaultSecurityGroup] : groups,
      interfaces: subnets.map((subnet) => ({
        id: resourceId("eni"),
        subnet: subnet.id,
        ip: freeAddress(store, subnet),
      })),
      privateDns: input.PrivateDnsEnabled ?? type === "Interface",
      policy: input.PolicyDocument ?? FULL_ACCESS,
      created: store.cloud.clock.now(),
    };
    await store.make("vpc-endpoint", endpoint, tags);
    return { VpcEndpoint: describeEndpoint(store, endpoint) };
  },
});
