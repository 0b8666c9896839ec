import type { DeleteVolumeCommandInput, DeleteVolumeCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVolume.html */
export const deleteVolume = (
  store: Ec2Store,
): Action<DeleteVolumeCommandInput, Output<DeleteVolumeCommandOutput>> => ({
  name: "DeleteVolume",
  permissions: ({ VolumeId }) => [store.permission("DeleteVolume", "volume", VolumeId)],
  async handle(input) {
    needs(input, "VolumeId");
    const { id, attachment } = store.get("volume", input.VolumeId);
    if (attachment)
      throw new AwsError("VolumeInUse", `Volume ${id} is currently attached to ${attachment.instance}`);
    await store.delete("volume", id);
    return {};
  },
});
