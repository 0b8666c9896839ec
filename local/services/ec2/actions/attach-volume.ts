import type { AttachVolumeCommandInput, AttachVolumeCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachVolume.html */
export const attachVolume = (
  store: Ec2Store,
): Action<AttachVolumeCommandInput, Output<AttachVolumeCommandOutput>> => ({
  name: "AttachVolume",
  permissions: ({ VolumeId, InstanceId }) => [
    store.permission("AttachVolume", "volume", VolumeId),
    store.permission("AttachVolume", "instance", InstanceId),
  ],
  async handle(input) {
    needs(input, "VolumeId", "InstanceId", "Device");
    const volume = store.get("volume", input.VolumeId);
    const instance = store.get("instance", input.InstanceId);
    if (volume.attachment)
      throw new AwsError("VolumeInUse", `${volume.id} is already attached to an instance`);
    if (volume.zone !== instance.zone) {
      throw new AwsError(
        "InvalidVolume.ZoneMismatch",
        `The volume '${volume.id}' is not in the same availability zone as instance '${instance.id}'`,
      );
    }
    const device = input.Device;
    if (instance.blockDevices.some((other) => other.device === device)) {
      throw new AwsError(
        "InvalidParameterValue",
        `Invalid value '${device}' for unixDevice. Attachment point ${device} is already in use`,
      );
    }
    const attached = store.cloud.clock.now();
    const attachment = { instance: instance.id, device, deleteOnTermination: false, attached };
    const blockDevices = [
      ...instance.blockDevices,
      { device, volume: volume.id, deleteOnTermination: false, attached },
    ];
    await Promise.all([
      store.put("volume", { ...volume, attachment }),
      store.put("instance", { ...instance, blockDevices }),
    ]);
    return {
      VolumeId: volume.id,
      InstanceId: instance.id,
      Device: device,
      State: "attaching",
      AttachTime: new Date(attached),
      DeleteOnTermination: false,
    };
  },
});
