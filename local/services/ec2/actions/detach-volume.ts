import type { DetachVolumeCommandInput, DetachVolumeCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { incorrectState } from "../errors";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachVolume.html */
export const detachVolume = (
  store: Ec2Store,
): Action<DetachVolumeCommandInput, Output<DetachVolumeCommandOutput>> => ({
  name: "DetachVolume",
  permissions: ({ VolumeId }) => [store.permission("DetachVolume", "volume", VolumeId)],
  async handle(input) {
    needs(input, "VolumeId");
    const { attachment, ...volume } = store.get("volume", input.VolumeId);
    if (!attachment) throw incorrectState(`Volume '${volume.id}' is in the 'available' state.`);
    const instance = store.find("instance", attachment.instance);
    const blockDevices = instance?.blockDevices.filter((other) => other.volume !== volume.id) ?? [];
    await Promise.all([
      store.put("volume", volume),
      instance && store.put("instance", { ...instance, blockDevices }),
    ]);
    return {
      VolumeId: volume.id,
      InstanceId: attachment.instance,
      Device: attachment.device,
      State: "detaching",
      AttachTime: new Date(attachment.attached),
    };
  },
});
