import type { CreateVolumeCommandInput, CreateVolumeCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { missingParameter } from "../errors";
import { describeVolume, newVolume } from "../instances/volumes";
import { checkZone, zoneOfId } from "../network/zones";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";
import { creation, specifiedTags } from "../tags";

/** A volume is a record: instances keep their files in a directory.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html */
export const createVolume = (
  store: Ec2Store,
): Action<CreateVolumeCommandInput, Output<CreateVolumeCommandOutput>> => ({
  name: "CreateVolume",
  permissions: (input) => creation(store, "CreateVolume", "volume", input.TagSpecifications),
  async handle(input) {
    if (input.SnapshotId !== undefined) throw notModelled("ec2 volume from a snapshot (SnapshotId)");
    if (input.KmsKeyId !== undefined)
      throw notModelled("ec2 volume encrypted with a KMS key of one's own (KmsKeyId)");
    if (input.MultiAttachEnabled) throw notModelled("ec2 volume on several instances (MultiAttachEnabled)");
    const { region } = store.cloud;
    const zone = input.AvailabilityZone ?? zoneOfId(region, input.AvailabilityZoneId);
    if (zone === undefined) throw missingParameter("availabilityZone");
    checkZone(region, zone, "Volumes");
    const tags = specifiedTags(input.TagSpecifications, "volume");
    const volume = newVolume(
      store,
      zone,
      {
        size: input.Size,
        type: input.VolumeType,
        iops: input.Iops,
        throughput: input.Throughput,
        encrypted: input.Encrypted,
      },
      input,
    );
    const made = store.find("volume", volume.id);
    if (made) return describeVolume(store, made);
    await store.make("volume", volume, tags);
    return { ...describeVolume(store, volume), State: "creating" };
  },
});
