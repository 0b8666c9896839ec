import type { CreateSubnetCommandInput, CreateSubnetCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { resourceId } from "../../../core/ids";
import { cidrConflict, invalidCidr, missingParameter } from "../errors";
import { checkedCidr, contains, formatCidr, overlap, parseCidr } from "../network/cidr";
import { describeSubnet } from "../network/shapes";
import { anyZone, checkZone, zoneOfId } from "../network/zones";
import type { Subnet } from "../records";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";
import { creation, specifiedTags } from "../tags";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html */
export const createSubnet = (
  store: Ec2Store,
): Action<CreateSubnetCommandInput, Output<CreateSubnetCommandOutput>> => ({
  name: "CreateSubnet",
  permissions: (input) => [
    ...creation(store, "CreateSubnet", "subnet", input.TagSpecifications),
    store.permission("CreateSubnet", "vpc", input.VpcId),
  ],
  async handle(input) {
    needs(input, "VpcId");
    if (input.CidrBlock === undefined) throw missingParameter("cidrBlock");
    if (input.Ipv6CidrBlock !== undefined || input.Ipv6Native) throw notModelled("ec2 subnet with IPv6");
    if (input.OutpostArn !== undefined) throw notModelled("ec2 subnet on an Outpost (OutpostArn)");
    const id = store.id("subnet", input);
    const made = store.find("subnet", id);
    if (made) return { Subnet: describeSubnet(store, made) };
    const vpc = store.get("vpc", input.VpcId);
    const cidr = checkedCidr(input.CidrBlock, "InvalidSubnet.Range");
    const whole = parseCidr(vpc.cidr);
    if (!whole || !contains(whole, cidr)) throw invalidCidr("InvalidSubnet.Range", input.CidrBlock);
    const others = store.all("subnet").filter((subnet) => subnet.vpc === vpc.id);
    if (others.some((other) => overlap(parseCidr(other.cidr) ?? cidr, cidr)))
      throw cidrConflict(input.CidrBlock);
    const { region } = store.cloud;
    const subnet: Subnet = {
      id,
      vpc: vpc.id,
      cidr: formatCidr(cidr),
      zone:
        input.AvailabilityZone ??
        zoneOfId(region, input.AvailabilityZoneId) ??
        anyZone(region, input.CidrBlock),
      mapPublicIp: false,
      aclAssociation: resourceId("aclassoc"),
    };
    checkZone(region, subnet.zone, "Subnets");
    const tags = specifiedTags(input.TagSpecifications, "subnet");
    await store.make("subnet", subnet, tags);
    return { Subnet: describeSubnet(store, subnet) };
  },
});
