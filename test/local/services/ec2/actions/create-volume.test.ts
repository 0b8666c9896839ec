import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateVolume", () => {
  it.each([
    [{ Size: 10 }, { VolumeType: "gp2", Iops: 100 }],
    [{ Size: 100, VolumeType: "gp2" }, { Iops: 300 }],
    [
      { Size: 10, VolumeType: "gp3" },
      { Iops: 3000, Throughput: 125 },
    ],
  ])("has the defaults of its type: %j", async (input, expected) => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const created = await act(ec2, "CreateVolume", { AvailabilityZone: "us-east-1a", ...input });
    expect(created).toMatchObject({ State: "creating", ...expected });
    expect(await act(ec2, "DescribeVolumes", {})).toMatchObject({ Volumes: [{ State: "available" }] });
  });

  it.each([
    [{ Size: 1 }, "MissingParameter"],
    [{ AvailabilityZone: "us-east-1a" }, "MissingParameter"],
    [{ AvailabilityZone: "us-east-1z", Size: 1 }, "InvalidParameterValue"],
    [{ AvailabilityZone: "us-east-1a", Size: 1, VolumeType: "floppy" }, "InvalidParameterValue"],
    [{ AvailabilityZone: "us-east-1a", Size: 1, VolumeType: "gp2", Iops: 9 }, "InvalidParameterCombination"],
    [{ AvailabilityZone: "us-east-1a", SnapshotId: "snap-1" }, "NotModelledByLocalCloud"],
  ])("refuses %j", async (input, code) => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    await expect(act(ec2, "CreateVolume", input)).rejects.toMatchObject({ code });
  });
});
