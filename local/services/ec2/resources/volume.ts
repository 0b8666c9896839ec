import type { Volume } from "@aws-sdk/client-ec2";
import { resourceType } from "../../../core/resource-type";
import { deleteIfThere, TAGS, type TaggedProperties, tagSpecifications, updateTags } from "./tagging";

interface VolumeProperties extends TaggedProperties {
  AutoEnableIO?: boolean;
  AvailabilityZone: string;
  Encrypted?: boolean;
  Iops?: number;
  MultiAttachEnabled?: boolean;
  Size?: number;
  Throughput?: number;
  VolumeType?: string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-volume.html */
export const volumeType = resourceType<VolumeProperties>({
  type: "AWS::EC2::Volume",
  properties: {
    // Kept: a volume here never has to be disabled for fear of its data.
    AutoEnableIO: { type: "boolean" },
    AvailabilityZone: { type: "string", required: true, update: "replace" },
    Encrypted: { type: "boolean", update: "replace" },
    Iops: { type: "integer", update: "replace" },
    MultiAttachEnabled: { type: "boolean", update: "replace" },
    Size: { type: "integer", update: "replace" },
    Tags: TAGS,
    Throughput: { type: "integer", update: "replace" },
    VolumeType: { type: "string", update: "replace" },
  },
  attributes: ["VolumeId"],

  async create({ Tags, AutoEnableIO: _kept, ...desired }, context) {
    const { VolumeId = "" } = await context.call<Volume>("ec2", "CreateVolume", {
      ...desired,
      ClientToken: context.token,
      ...tagSpecifications("volume", { ...(Tags && { Tags }) }, context),
    });
    return { physicalId: VolumeId, attributes: { VolumeId } };
  },

  async update(standing, desired, _previous, context) {
    await updateTags(standing.physicalId, desired, context);
    return standing;
  },

  delete: ({ physicalId: VolumeId }, _previous, context) =>
    deleteIfThere(context, "DeleteVolume", { VolumeId }, "InvalidVolume.NotFound"),
});
