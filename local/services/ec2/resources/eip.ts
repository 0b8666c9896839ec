import type {
  AllocateAddressCommandOutput,
  AssociateAddressCommandOutput,
  DescribeAddressesCommandOutput,
} from "@aws-sdk/client-ec2";
import { type ResourceContext, resourceType } from "../../../core/resource-type";
import { deleteIfThere, TAGS, type TaggedProperties, tagSpecifications, updateTags } from "./tagging";

interface EipProperties extends TaggedProperties {
  Domain?: string;
  InstanceId?: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-eip.html */
export const eipType = resourceType<EipProperties>({
  type: "AWS::EC2::EIP",
  properties: {
    Domain: { type: "string", update: "replace" },
    InstanceId: { type: "string" },
    Tags: TAGS,
  },
  attributes: ["AllocationId", "PublicIp"],

  async create(desired, context) {
    const { AllocationId = "", PublicIp = "" } = await context.call<AllocateAddressCommandOutput>(
      "ec2",
      "AllocateAddress",
      { Domain: "vpc", ClientToken: context.token, ...tagSpecifications("elastic-ip", desired, context) },
    );
    const standing = { physicalId: PublicIp, attributes: { AllocationId, PublicIp } };
    await context.initiated(standing);
    if (desired.InstanceId !== undefined) await associate(AllocationId, desired.InstanceId, context);
    return standing;
  },

  async update(standing, desired, previous, context) {
    const id = String(standing.attributes.AllocationId);
    if (desired.InstanceId !== previous.InstanceId) {
      await disassociate(id, context);
      if (desired.InstanceId !== undefined) await associate(id, desired.InstanceId, context);
    }
    await updateTags(id, desired, context);
    return standing;
  },

  async delete({ attributes }, _previous, context) {
    const AllocationId = String(attributes.AllocationId);
    await disassociate(AllocationId, context);
    await deleteIfThere(context, "ReleaseAddress", { AllocationId }, "InvalidAllocationID.NotFound");
  },
});

const associate = (AllocationId: string, InstanceId: string, context: ResourceContext) =>
  context.call<AssociateAddressCommandOutput>("ec2", "AssociateAddress", { AllocationId, InstanceId });

async function disassociate(id: string, context: ResourceContext): Promise<void> {
  const { Addresses = [] } = await context.call<DescribeAddressesCommandOutput>("ec2", "DescribeAddresses", {
    Filters: [{ Name: "allocation-id", Values: [id] }],
  });
  const [address] = Addresses;
  // A NAT gateway gives its address up by itself.
  if (address?.InstanceId !== undefined)
    await context.call("ec2", "DisassociateAddress", { AssociationId: address.AssociationId });
}
