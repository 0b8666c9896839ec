import type { CreateSubnetCommandOutput, DescribeNetworkAclsCommandOutput } from "@aws-sdk/client-ec2";
import { type ResourceContext, resourceType } from "../../../core/resource-type";
import { deleteIfThere, TAGS, type TaggedProperties, tagSpecifications, updateTags } from "./tagging";

interface SubnetProperties extends TaggedProperties {
  AvailabilityZone?: string;
  AvailabilityZoneId?: string;
  CidrBlock?: string;
  MapPublicIpOnLaunch?: boolean;
  PrivateDnsNameOptionsOnLaunch?: {
    EnableResourceNameDnsAAAARecord?: boolean;
    EnableResourceNameDnsARecord?: boolean;
    HostnameType?: string;
  };
  VpcId: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html */
export const subnetType = resourceType<SubnetProperties>({
  type: "AWS::EC2::Subnet",
  properties: {
    AvailabilityZone: { type: "string", update: "replace" },
    AvailabilityZoneId: { type: "string", update: "replace" },
    CidrBlock: { type: "string", update: "replace" },
    MapPublicIpOnLaunch: { type: "boolean" },
    PrivateDnsNameOptionsOnLaunch: {
      type: "object",
      members: {
        EnableResourceNameDnsAAAARecord: { type: "boolean" },
        EnableResourceNameDnsARecord: { type: "boolean" },
        HostnameType: { type: "string" },
      },
    },
    Tags: TAGS,
    VpcId: { type: "string", required: true, update: "replace" },
  },
  attributes: [
    "AvailabilityZone",
    "AvailabilityZoneId",
    "CidrBlock",
    "Ipv6CidrBlocks",
    "NetworkAclAssociationId",
    "SubnetId",
    "VpcId",
  ],

  async create(desired, context) {
    const { Subnet = {} } = await context.call<CreateSubnetCommandOutput>("ec2", "CreateSubnet", {
      VpcId: desired.VpcId,
      CidrBlock: desired.CidrBlock,
      AvailabilityZone: desired.AvailabilityZone,
      AvailabilityZoneId: desired.AvailabilityZoneId,
      ClientToken: context.token,
      ...tagSpecifications("subnet", desired, context),
    });
    const id = Subnet.SubnetId ?? "";
    const standing = {
      physicalId: id,
      attributes: {
        SubnetId: id,
        VpcId: desired.VpcId,
        CidrBlock: Subnet.CidrBlock ?? "",
        AvailabilityZone: Subnet.AvailabilityZone ?? "",
        AvailabilityZoneId: Subnet.AvailabilityZoneId ?? "",
        Ipv6CidrBlocks: [],
        NetworkAclAssociationId: await aclAssociation(id, desired.VpcId, context),
      },
    };
    await context.initiated(standing);
    await putAttributes(id, desired, context);
    return standing;
  },

  async update(standing, desired, _previous, context) {
    await putAttributes(standing.physicalId, desired, context);
    await updateTags(standing.physicalId, desired, context);
    return standing;
  },

  delete: ({ physicalId: SubnetId }, _previous, context) =>
    deleteIfThere(context, "DeleteSubnet", { SubnetId }, "InvalidSubnetID.NotFound"),
});

async function aclAssociation(id: string, vpc: string, context: ResourceContext): Promise<string> {
  const { NetworkAcls = [] } = await context.call<DescribeNetworkAclsCommandOutput>(
    "ec2",
    "DescribeNetworkAcls",
    {
      Filters: [{ Name: "vpc-id", Values: [vpc] }],
    },
  );
  const associations = NetworkAcls.flatMap(({ Associations = [] }) => Associations);
  return associations.find(({ SubnetId }) => SubnetId === id)?.NetworkAclAssociationId ?? "";
}

/** Each attribute is a call of its own. */
async function putAttributes(
  SubnetId: string,
  desired: SubnetProperties,
  context: ResourceContext,
): Promise<void> {
  const { EnableResourceNameDnsARecord, EnableResourceNameDnsAAAARecord, HostnameType } =
    desired.PrivateDnsNameOptionsOnLaunch ?? {};
  const modify = (input: object): Promise<object> =>
    context.call("ec2", "ModifySubnetAttribute", { SubnetId, ...input });
  await modify({ MapPublicIpOnLaunch: { Value: desired.MapPublicIpOnLaunch ?? false } });
  if (HostnameType !== undefined) await modify({ PrivateDnsHostnameTypeOnLaunch: HostnameType });
  if (EnableResourceNameDnsARecord !== undefined)
    await modify({ EnableResourceNameDnsARecordOnLaunch: { Value: EnableResourceNameDnsARecord } });
  if (EnableResourceNameDnsAAAARecord !== undefined)
    await modify({ EnableResourceNameDnsAAAARecordOnLaunch: { Value: EnableResourceNameDnsAAAARecord } });
}
