import type { DescribeVolumesCommandOutput } from "@aws-sdk/client-ec2";
import { resourceType } from "../../../core/resource-type";
import { deleteIfThere, unchanged } from "./tagging";

interface AttachmentProperties {
  Device?: string;
  InstanceId: string;
  VolumeId: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-volumeattachment.html */
export const volumeAttachmentType = resourceType<AttachmentProperties>({
  type: "AWS::EC2::VolumeAttachment",
  properties: {
    Device: { type: "string", update: "replace" },
    InstanceId: { type: "string", required: true, update: "replace" },
    VolumeId: { type: "string", required: true, update: "replace" },
  },
  attributes: [],

  async create(desired, context) {
    const { InstanceId, VolumeId } = desired;
    const { Volumes = [] } = await context.call<DescribeVolumesCommandOutput>("ec2", "DescribeVolumes", {
      VolumeIds: [VolumeId],
    });
    const attached = Volumes[0]?.Attachments?.some((attachment) => attachment.InstanceId === InstanceId);
    if (!attached) await context.call("ec2", "AttachVolume", desired);
    return { physicalId: `${VolumeId}|${InstanceId}`, attributes: {} };
  },

  update: unchanged,

  delete: (_standing, { VolumeId, InstanceId }, context) =>
    deleteIfThere(
      context,
      "DetachVolume",
      { VolumeId, InstanceId },
      "IncorrectState",
      "InvalidVolume.NotFound",
    ),
});
