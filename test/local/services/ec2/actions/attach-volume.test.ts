import type { Volume } from "@aws-sdk/client-ec2";
import { ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("AttachVolume", () => {
  it("attaches within a zone, to a free device", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { VolumeId } = await act<Volume>(ec2, "CreateVolume", { AvailabilityZone: "us-east-1a", Size: 1 });
    const { InstanceId } = await launch(test);
    await expect(
      act(ec2, "AttachVolume", { VolumeId, InstanceId, Device: "/dev/xvda" }),
    ).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message: "Invalid value '/dev/xvda' for unixDevice. Attachment point /dev/xvda is already in use",
    });
    await act(ec2, "AttachVolume", { VolumeId, InstanceId, Device: "/dev/sdf" });
    await expect(
      act(ec2, "AttachVolume", { VolumeId, InstanceId, Device: "/dev/sdg" }),
    ).rejects.toMatchObject({
      code: "VolumeInUse",
    });
    const far = await act<Volume>(ec2, "CreateVolume", { AvailabilityZone: "us-east-1b", Size: 1 });
    await expect(
      act(ec2, "AttachVolume", { VolumeId: far.VolumeId, InstanceId, Device: "/dev/sdg" }),
    ).rejects.toMatchObject({ code: "InvalidVolume.ZoneMismatch" });
  });
});
