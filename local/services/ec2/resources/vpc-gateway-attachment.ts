import type { DescribeInternetGatewaysCommandOutput } from "@aws-sdk/client-ec2";
import { type ResourceContext, resourceType } from "../../../core/resource-type";
import { deleteIfThere } from "./tagging";

interface AttachmentProperties {
  InternetGatewayId: string;
  VpcId: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcgatewayattachment.html */
export const vpcGatewayAttachmentType = resourceType<AttachmentProperties>({
  type: "AWS::EC2::VPCGatewayAttachment",
  properties: {
    InternetGatewayId: { type: "string", required: true },
    VpcId: { type: "string", required: true, update: "replace" },
  },
  attributes: ["AttachmentType"],

  async create(desired, context) {
    if (!(await isAttached(desired, context))) await context.call("ec2", "AttachInternetGateway", desired);
    return { physicalId: `IGW|${desired.VpcId}`, attributes: { AttachmentType: "IGW" } };
  },

  async update(standing, desired, previous, context) {
    await detach(previous, context);
    if (!(await isAttached(desired, context))) await context.call("ec2", "AttachInternetGateway", desired);
    return standing;
  },

  delete: (_standing, previous, context) => detach(previous, context),
});

const detach = (
  { InternetGatewayId, VpcId }: AttachmentProperties,
  context: ResourceContext,
): Promise<void> =>
  deleteIfThere(
    context,
    "DetachInternetGateway",
    { InternetGatewayId, VpcId },
    "Gateway.NotAttached",
    "InvalidInternetGatewayID.NotFound",
  );

async function isAttached(
  { InternetGatewayId, VpcId }: AttachmentProperties,
  context: ResourceContext,
): Promise<boolean> {
  const { InternetGateways = [] } = await context.call<DescribeInternetGatewaysCommandOutput>(
    "ec2",
    "DescribeInternetGateways",
    { Filters: [{ Name: "internet-gateway-id", Values: [InternetGatewayId] }] },
  );
  return InternetGateways.some(({ Attachments = [] }) =>
    Attachments.some((attachment) => attachment.VpcId === VpcId),
  );
}
