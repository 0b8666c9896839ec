import type { CreateNatGatewayCommandOutput } from "@aws-sdk/client-ec2";
import { resourceType } from "../../../core/resource-type";
import { deleteIfThere, TAGS, type TaggedProperties, tagSpecifications, updateTags } from "./tagging";

interface NatGatewayProperties extends TaggedProperties {
  AllocationId?: string;
  ConnectivityType?: string;
  PrivateIpAddress?: string;
  SubnetId?: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-natgateway.html */
export const natGatewayType = resourceType<NatGatewayProperties>({
  type: "AWS::EC2::NatGateway",
  properties: {
    AllocationId: { type: "string", update: "replace" },
    ConnectivityType: { type: "string", update: "replace" },
    PrivateIpAddress: { type: "string", update: "replace" },
    SubnetId: { type: "string", update: "replace" },
    Tags: TAGS,
  },
  attributes: ["EniId", "NatGatewayId"],

  async create({ Tags, ...desired }, context) {
    const { NatGateway } = await context.call<CreateNatGatewayCommandOutput>("ec2", "CreateNatGateway", {
      ...desired,
      ClientToken: context.token,
      ...tagSpecifications("natgateway", { ...(Tags && { Tags }) }, context),
    });
    const id = NatGateway?.NatGatewayId ?? "";
    const EniId = NatGateway?.NatGatewayAddresses?.[0]?.NetworkInterfaceId ?? "";
    return { physicalId: id, attributes: { NatGatewayId: id, EniId } };
  },

  async update(standing, desired, _previous, context) {
    await updateTags(standing.physicalId, desired, context);
    return standing;
  },

  delete: ({ physicalId: NatGatewayId }, _previous, context) =>
    deleteIfThere(context, "DeleteNatGateway", { NatGatewayId }, "NatGatewayNotFound"),
});
