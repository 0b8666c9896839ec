import { ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::VolumeAttachment", () => {
  it("attaches once and detaches", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::VolumeAttachment");
    const { InstanceId = "" } = await launch(test);
    const volume = await typeOf(ec2, "AWS::EC2::Volume").create(
      { AvailabilityZone: "us-east-1a", Size: 1 },
      context,
    );
    const desired = { VolumeId: volume.physicalId, InstanceId, Device: "/dev/sdf" };
    const created = await type.create(desired, context);
    expect(created).toEqual({ physicalId: `${volume.physicalId}|${InstanceId}`, attributes: {} });
    expect(await type.create(desired, context)).toEqual(created);
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
    expect(await act(ec2, "DescribeVolumes", { VolumeIds: [volume.physicalId] })).toMatchObject({
      Volumes: [{ State: "available" }],
    });
  });
});
