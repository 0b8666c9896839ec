import type { Volume } from "@aws-sdk/client-ec2";
import { ec2UnderTest, launch, reach } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DetachVolume", () => {
  it("detaches once; the volume outlives the instance", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const { VolumeId } = await act<Volume>(ec2, "CreateVolume", { AvailabilityZone: "us-east-1a", Size: 1 });
    const { InstanceId } = await launch(test);
    await act(ec2, "AttachVolume", { VolumeId, InstanceId, Device: "/dev/sdf" });
    await act(ec2, "DetachVolume", { VolumeId });
    await expect(act(ec2, "DetachVolume", { VolumeId })).rejects.toMatchObject({ code: "IncorrectState" });
    await act(ec2, "TerminateInstances", { InstanceIds: [InstanceId] });
    await reach(test, InstanceId, "terminated");
    expect(await act(ec2, "DescribeVolumes", {})).toMatchObject({
      Volumes: [{ VolumeId, State: "available" }],
    });
  });
});
