import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::Volume", () => {
  it("is created once for one token, tagged and deleted", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::Volume");
    const desired = { AvailabilityZone: "us-east-1a", Size: 5, VolumeType: "gp3", Encrypted: true };
    const created = await type.create(desired, context);
    expect(await type.create(desired, context)).toEqual(created);
    await type.update(created, { ...desired, Tags: [{ Key: "a", Value: "b" }] }, desired, context);
    expect(await act(ec2, "DescribeVolumes", { Filters: [{ Name: "tag:a", Values: ["b"] }] })).toMatchObject({
      Volumes: [{ VolumeId: created.physicalId, Size: 5, Encrypted: true }],
    });
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
  });
});
