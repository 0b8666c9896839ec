import {
  describeVolume,
  launchedVolumes,
  leaveVolumes,
  newVolume,
} from "../../../../../local/services/ec2/instances/volumes";
import { ec2StoreOf, instanceOf, volumeOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

describe("a volume", () => {
  it.each([
    [
      { size: 8, type: undefined },
      { type: "gp2", iops: 100 },
    ],
    [{ size: 1000, type: "gp2" }, { iops: 3000 }],
    [{ size: 16_384, type: "gp2" }, { iops: 16_000 }],
    [
      { size: 8, type: "gp3" },
      { iops: 3000, throughput: 125 },
    ],
    [
      { size: 8, type: "gp3", iops: 4000, throughput: 250 },
      { iops: 4000, throughput: 250 },
    ],
    [
      { size: 8, type: "io2", iops: 200, encrypted: true },
      { iops: 200, encrypted: true },
    ],
  ])("as %j has %j", async (wish, facts) => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud);
    expect(newVolume(store, "us-east-1a", wish, {})).toMatchObject({
      zone: "us-east-1a",
      size: wish.size,
      ...facts,
    });
  });

  it.each([
    [{ size: 8, type: "gp9" }, "InvalidParameterValue"],
    [{ size: undefined, type: "gp3" }, "MissingParameter"],
    [{ size: 100, type: "st1" }, "InvalidParameterValue"],
    [{ size: 65_537, type: "gp3" }, "InvalidParameterValue"],
    [{ size: 8, type: "gp3", iops: 100 }, "InvalidParameterCombination"],
    [{ size: 8, type: "gp2", iops: 3000 }, "InvalidParameterCombination"],
  ])("as %j is refused with %s", async (wish, code) => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud);
    expect(() => newVolume(store, "us-east-1a", wish, {})).toThrow(expect.objectContaining({ code }));
  });

  it("of an image is there at the launch, as the request changes it, beside others", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud);
    const launched = launchedVolumes(store, instanceOf(), [
      { DeviceName: "/dev/xvda", Ebs: { VolumeSize: 20, Encrypted: true } },
      { DeviceName: "/dev/sdb", Ebs: { VolumeSize: 5, VolumeType: "gp2", DeleteOnTermination: false } },
      { DeviceName: "/dev/sdc", NoDevice: "" },
    ]);
    expect(launched).toMatchObject([
      {
        size: 20,
        type: "gp3",
        encrypted: true,
        attachment: { device: "/dev/xvda", deleteOnTermination: true },
      },
      {
        size: 5,
        type: "gp2",
        attachment: { instance: "i-1", device: "/dev/sdb", deleteOnTermination: false },
      },
    ]);
    expect(launchedVolumes(store, instanceOf(), [])).toMatchObject([{ size: 8, type: "gp3" }]);
  });

  it("goes with its instance, or is free again", async () => {
    await using cloud = await fakeCloud();
    const attachment = { instance: "i-1", device: "/dev/xvda", deleteOnTermination: true, attached: 1 };
    const store = await ec2StoreOf(cloud, {
      volume: [volumeOf({ attachment }), volumeOf({ id: "vol-2", attachment })],
    });
    const device = { device: "/dev/xvda", attached: 1 };
    const blockDevices = [
      { ...device, volume: "vol-1", deleteOnTermination: true },
      { ...device, volume: "vol-2", deleteOnTermination: false },
      { ...device, volume: "vol-3", deleteOnTermination: true },
    ];
    await leaveVolumes(store, instanceOf({ blockDevices }));
    expect(store.all("volume")).toEqual([volumeOf({ id: "vol-2" })]);
  });

  it("is shown in use or available", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud);
    const attachment = { instance: "i-1", device: "/dev/sdb", deleteOnTermination: false, attached: 5000 };
    expect(describeVolume(store, volumeOf())).toMatchObject({ State: "available", Attachments: [] });
    expect(describeVolume(store, volumeOf({ attachment }))).toMatchObject({
      State: "in-use",
      Attachments: [
        { InstanceId: "i-1", Device: "/dev/sdb", AttachTime: new Date(5000), DeleteOnTermination: false },
      ],
    });
  });
});
