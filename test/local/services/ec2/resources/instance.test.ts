import {
  describe as describeInstance,
  ec2UnderTest,
  INIT_SCRIPT,
  image,
  userData,
} from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::Instance", () => {
  const desiredOf = (subnet: string) => ({
    ImageId: image(),
    InstanceType: "t4g.micro",
    SubnetId: subnet,
    MetadataOptions: { HttpTokens: "required" },
    BlockDeviceMappings: [
      { DeviceName: "/dev/xvda", Ebs: { Encrypted: true, VolumeSize: 8, VolumeType: "gp3" } },
    ],
    PropagateTagsToVolumeOnCreation: true,
    Tags: [{ Key: "Name", Value: "web1" }],
  });

  it("is launched once for one token and stands when it runs", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::Instance");
    const desired = desiredOf(test.network.subnet);
    const created = await type.create(desired, context);
    expect(created).toEqual({
      physicalId: expect.stringMatching(/^i-/),
      attributes: {
        InstanceId: created.physicalId,
        AvailabilityZone: "us-east-1a",
        PrivateDnsName: "ip-10-0-1-4.ec2.internal",
        PrivateIp: "10.0.1.4",
        PublicDnsName: "",
        PublicIp: "",
        "State.Code": "16",
        "State.Name": "running",
        VpcId: test.network.vpc,
      },
    });
    expect(context.said).toMatchObject([{ physicalId: created.physicalId }]);
    expect(await type.create(desired, context)).toEqual(created);
    expect(
      await act(ec2, "DescribeVolumes", { Filters: [{ Name: "tag:Name", Values: ["web1"] }] }),
    ).toMatchObject({
      Volumes: [{ Encrypted: true }],
    });
    await type.delete(created, desired, context);
    expect((await describeInstance(ec2, created.physicalId)).State?.Name).toBe("terminated");
    await type.delete(created, desired, context);
  });

  it("is stopped and started for a change of its type, and changed as it runs otherwise", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::Instance");
    const desired = desiredOf(test.network.subnet);
    const created = await type.create(desired, context);
    const quiet = { ...desired, SourceDestCheck: false, IamInstanceProfile: "profile", Tags: [] };
    const states: string[] = [];
    test.cloud.events.subscribe((event) => {
      if (event.name === "instance") states.push(event.state);
    });
    await type.update(created, quiet, desired, context);
    expect(states).toEqual([]);
    expect(await describeInstance(ec2, created.physicalId)).toMatchObject({
      SourceDestCheck: false,
      IamInstanceProfile: { Id: "AIPAEXAMPLE" },
    });
    await type.update(created, { ...quiet, InstanceType: "t4g.small" }, quiet, context);
    expect(states).toEqual(["stopping", "stopped", "pending", "running"]);
    expect(await describeInstance(ec2, created.physicalId)).toMatchObject({ InstanceType: "t4g.small" });
  });

  it("is refused before it is launched when its Init metadata cannot be carried out", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const type = typeOf(ec2, "AWS::EC2::Instance");
    const Metadata = { "AWS::CloudFormation::Init": { config: { commands: { go: { command: "make" } } } } };
    const desired = { ...desiredOf(test.network.subnet), UserData: userData(INIT_SCRIPT) };
    await expect(
      type.create(desired, resourceContext([ec2], { metadata: { Metadata } })),
    ).rejects.toMatchObject({
      code: "NotModelledByLocalCloud",
      message: expect.stringContaining("config.commands.go (`make`)"),
    });
    expect(await act(ec2, "DescribeInstances", {})).toEqual({ Reservations: [] });
  });
});
