import type { Volume } from "@aws-sdk/client-ec2";
import { ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DeleteVolume", () => {
  it("does not delete a volume that is attached", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { VolumeId } = await act<Volume>(ec2, "CreateVolume", { AvailabilityZone: "us-east-1a", Size: 1 });
    const { InstanceId } = await launch(test);
    await act(ec2, "AttachVolume", { VolumeId, InstanceId, Device: "/dev/sdf" });
    await expect(act(ec2, "DeleteVolume", { VolumeId })).rejects.toMatchObject({
      code: "VolumeInUse",
      message: `Volume ${VolumeId} is currently attached to ${InstanceId}`,
    });
    await act(ec2, "DetachVolume", { VolumeId });
    await act(ec2, "DeleteVolume", { VolumeId });
    await expect(act(ec2, "DeleteVolume", { VolumeId })).rejects.toMatchObject({
      code: "InvalidVolume.NotFound",
    });
  });
});
