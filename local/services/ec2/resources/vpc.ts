import type {
  CreateVpcCommandOutput,
  DescribeNetworkAclsCommandOutput,
  DescribeSecurityGroupsCommandOutput,
} from "@aws-sdk/client-ec2";
import { type ResourceContext, resourceType, type Standing } from "../../../core/resource-type";
import { deleteIfThere, TAGS, type TaggedProperties, tagSpecifications, updateTags } from "./tagging";

interface VpcProperties extends TaggedProperties {
  CidrBlock?: string;
  EnableDnsHostnames?: boolean;
  EnableDnsSupport?: boolean;
  InstanceTenancy?: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html */
export const vpcType = resourceType<VpcProperties>({
  type: "AWS::EC2::VPC",
  properties: {
    CidrBlock: { type: "string", update: "replace" },
    EnableDnsHostnames: { type: "boolean" },
    EnableDnsSupport: { type: "boolean" },
    InstanceTenancy: { type: "string", update: "replace" },
    Tags: TAGS,
  },
  attributes: [
    "CidrBlock",
    "CidrBlockAssociations",
    "DefaultNetworkAcl",
    "DefaultSecurityGroup",
    "Ipv6CidrBlocks",
    "VpcId",
  ],

  async create(desired, context) {
    const { Vpc } = await context.call<CreateVpcCommandOutput>("ec2", "CreateVpc", {
      CidrBlock: desired.CidrBlock,
      InstanceTenancy: desired.InstanceTenancy,
      ClientToken: context.token,
      ...tagSpecifications("vpc", desired, context),
    });
    const standing = await standingOf(Vpc?.VpcId ?? "", Vpc?.CidrBlock ?? "", context);
    await context.initiated(standing);
    await putDns(standing.physicalId, desired, context);
    return standing;
  },

  async update(standing, desired, _previous, context) {
    await putDns(standing.physicalId, desired, context);
    await updateTags(standing.physicalId, desired, context);
    return standing;
  },

  delete: ({ physicalId: VpcId }, _previous, context) =>
    deleteIfThere(context, "DeleteVpc", { VpcId }, "InvalidVpcID.NotFound"),
});

/** Each is a call of its own. */
async function putDns(VpcId: string, desired: VpcProperties, context: ResourceContext): Promise<void> {
  const { EnableDnsSupport = true, EnableDnsHostnames = false } = desired;
  await context.call("ec2", "ModifyVpcAttribute", { VpcId, EnableDnsSupport: { Value: EnableDnsSupport } });
  await context.call("ec2", "ModifyVpcAttribute", {
    VpcId,
    EnableDnsHostnames: { Value: EnableDnsHostnames },
  });
}

async function standingOf(id: string, cidr: string, context: ResourceContext): Promise<Standing> {
  const here = { Name: "vpc-id", Values: [id] };
  const { NetworkAcls } = await context.call<DescribeNetworkAclsCommandOutput>("ec2", "DescribeNetworkAcls", {
    Filters: [here],
  });
  const { SecurityGroups } = await context.call<DescribeSecurityGroupsCommandOutput>(
    "ec2",
    "DescribeSecurityGroups",
    {
      Filters: [here, { Name: "group-name", Values: ["default"] }],
    },
  );
  return {
    physicalId: id,
    attributes: {
      VpcId: id,
      CidrBlock: cidr,
      CidrBlockAssociations: [id.replace("vpc", "vpc-cidr-assoc")],
      DefaultNetworkAcl: NetworkAcls?.[0]?.NetworkAclId ?? "",
      DefaultSecurityGroup: SecurityGroups?.[0]?.GroupId ?? "",
      Ipv6CidrBlocks: [],
    },
  };
}
