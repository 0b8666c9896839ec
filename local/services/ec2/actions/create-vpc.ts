import type { CreateVpcCommandInput, CreateVpcCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { missingParameter } from "../errors";
import { requestedId } from "../ids";
import { checkedCidr, formatCidr } from "../network/cidr";
import { defaultGroup } from "../network/security-groups";
import { describeVpc } from "../network/shapes";
import type { Vpc } from "../records";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";
import { creation, specifiedTags } from "../tags";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html */
export const createVpc = (
  store: Ec2Store,
): Action<CreateVpcCommandInput, Output<CreateVpcCommandOutput>> => ({
  name: "CreateVpc",
  permissions: (input) => creation(store, "CreateVpc", "vpc", input.TagSpecifications),
  async handle(input) {
    if (input.CidrBlock === undefined) throw missingParameter("cidrBlock");
    if (input.Ipv4IpamPoolId !== undefined) throw notModelled("ec2 VPC from an IPAM pool (Ipv4IpamPoolId)");
    if (input.AmazonProvidedIpv6CidrBlock || input.Ipv6CidrBlock !== undefined)
      throw notModelled("ec2 VPC with IPv6");
    const id = store.id("vpc", input);
    const made = store.find("vpc", id);
    if (made) return { Vpc: describeVpc(store, made) };
    const cidr = checkedCidr(input.CidrBlock, "InvalidVpc.Range");
    const tags = specifiedTags(input.TagSpecifications, "vpc");
    const vpc: Vpc = {
      id,
      cidr: formatCidr(cidr),
      tenancy: input.InstanceTenancy === "dedicated" ? "dedicated" : "default",
      dnsSupport: true,
      dnsHostnames: false,
      mainRouteTable: store.id("route-table", input),
      defaultSecurityGroup: store.id("security-group", input),
      networkAcl: requestedId("acl", input),
    };
    await Promise.all([
      store.put("route-table", {
        id: vpc.mainRouteTable,
        vpc: vpc.id,
        routes: [],
        associations: [{ id: requestedId("rtbassoc", input) }],
      }),
      store.put("security-group", defaultGroup(vpc)),
      store.make("vpc", vpc, tags),
    ]);
    return { Vpc: { ...describeVpc(store, vpc), State: "pending" } };
  },
});
