import type { DescribeInstancesCommandOutput } from "@aws-sdk/client-ec2";
import { AwsError } from "../../../../../local/core/errors";
import {
  describe as describeInstance,
  ec2UnderTest,
  image,
  launch,
  reach,
  userData,
} from "../../../../support/ec2";
import { act, rootCall } from "../../../../support/fake-cloud";

describe("RunInstances", () => {
  it("launches instances that are soon running", async () => {
    await using test = await ec2UnderTest();
    const launched = await launch(test, {
      TagSpecifications: [
        { ResourceType: "instance", Tags: [{ Key: "Name", Value: "web1" }] },
        { ResourceType: "volume", Tags: [{ Key: "of", Value: "web1" }] },
      ],
    });
    expect(launched).toMatchObject({
      InstanceId: expect.stringMatching(/^i-0[0-9a-f]{16}$/),
      State: { Code: 0, Name: "pending" },
      PrivateIpAddress: "10.0.1.4",
      PrivateDnsName: "ip-10-0-1-4.ec2.internal",
      Placement: { AvailabilityZone: "us-east-1a" },
      SecurityGroups: [{ GroupName: "default" }],
      MetadataOptions: { HttpTokens: "required", HttpPutResponseHopLimit: 2 },
      Tags: [{ Key: "Name", Value: "web1" }],
    });
    expect(launched).not.toHaveProperty("PublicIpAddress");
    expect(await reach(test, launched.InstanceId, "running")).toMatchObject({ State: { Code: 16 } });
    expect(await act(test.ec2, "DescribeVolumes", {})).toMatchObject({
      Volumes: [{ Size: 8, VolumeType: "gp3", State: "in-use", Tags: [{ Key: "of", Value: "web1" }] }],
    });
  });

  it("gives a public address and a name where subnet and VPC say so", async () => {
    await using test = await ec2UnderTest();
    const { subnet, vpc } = test.network;
    await act(test.ec2, "ModifySubnetAttribute", { SubnetId: subnet, MapPublicIpOnLaunch: { Value: true } });
    const first = await launch(test);
    expect(first).toMatchObject({
      PublicIpAddress: expect.stringMatching(/^198\.1[89]\./),
      PublicDnsName: "",
    });
    await act(test.ec2, "ModifyVpcAttribute", { VpcId: vpc, EnableDnsHostnames: { Value: true } });
    expect(await describeInstance(test.ec2, first.InstanceId)).toMatchObject({
      PublicDnsName: expect.stringMatching(/^ec2-198-1[89]-\d+-\d+\.compute-1\.amazonaws\.com$/),
    });
  });

  it("gives each instance of a request its own addresses", async () => {
    await using test = await ec2UnderTest();
    await act(test.ec2, "ModifySubnetAttribute", {
      SubnetId: test.network.subnet,
      MapPublicIpOnLaunch: { Value: true },
    });
    const several = launch(test, { MinCount: 3, MaxCount: 3 });
    await Promise.all([several, launch(test)]);
    const { Reservations = [] } = await act<DescribeInstancesCommandOutput>(
      test.ec2,
      "DescribeInstances",
      {},
    );
    const instances = Reservations.flatMap(({ Instances = [] }) => Instances);
    expect(instances).toHaveLength(4);
    for (const member of ["PrivateIpAddress", "PublicIpAddress"] as const)
      expect(new Set(instances.map((instance) => instance[member])).size).toBe(4);
  });

  it("launches once for one client token, however close together", async () => {
    await using test = await ec2UnderTest();
    const twice = [0, 1].map(() => launch(test, { ClientToken: "close" }));
    const [first, second] = await Promise.all(twice);
    expect(second?.InstanceId).toBe(first?.InstanceId);
  });

  it("launches once for one client token", async () => {
    await using test = await ec2UnderTest();
    const first = await launch(test, { ClientToken: "once" });
    expect((await launch(test, { ClientToken: "once" })).InstanceId).toBe(first.InstanceId);
    const { Reservations } = await act<{ Reservations: object[] }>(test.ec2, "DescribeInstances", {});
    expect(Reservations).toHaveLength(1);
  });

  it("puts the instances of one request into one reservation", async () => {
    await using test = await ec2UnderTest();
    await launch(test, { MinCount: 2, MaxCount: 2 });
    expect(await act(test.ec2, "DescribeInstances", {})).toMatchObject({
      Reservations: [{ Instances: [{ AmiLaunchIndex: 0 }, { AmiLaunchIndex: 1 }] }],
    });
  });

  it.each<[string, object, string, RegExp]>([
    ["no image", { ImageId: undefined }, "MissingParameter", /imageId/],
    [
      "an image that is not there",
      { ImageId: "ami-00000000000000000" },
      "InvalidAMIID.NotFound",
      /^The image id '\[ami-0{17}\]' does not exist$/,
    ],
    ["an ill-formed image", { ImageId: "ami-x" }, "InvalidAMIID.Malformed", /expecting "ami-\.\.\."/],
    [
      "an unknown type",
      { InstanceType: "t9.pico" },
      "InvalidParameterValue",
      /^Invalid value 't9\.pico' for InstanceType\.$/,
    ],
    [
      "an image for another architecture",
      { InstanceType: "t3.micro" },
      "InvalidParameterValue",
      /^The architecture 'x86_64' of the specified instance type does not match the architecture 'arm64'/,
    ],
    ["no subnet", { SubnetId: undefined }, "VPCIdNotSpecified", /No default VPC/],
    ["a group of nowhere", { SecurityGroupIds: ["sg-0"] }, "InvalidGroup.NotFound", /sg-0/],
    ["a key pair", { KeyName: "mine" }, "NotModelledByLocalCloud", /KeyName/],
    [
      "the spot market",
      { InstanceMarketOptions: { MarketType: "spot" } },
      "NotModelledByLocalCloud",
      /InstanceMarketOptions/,
    ],
    [
      "user data that it does not carry out",
      { UserData: userData("#!/bin/bash\nyum update -y") },
      "NotModelledByLocalCloud",
      /user data line 2: `yum update -y`/,
    ],
    [
      "too much user data",
      { UserData: userData("#".repeat(16385)) },
      "InvalidParameterValue",
      /^User data is limited to 16384 bytes$/,
    ],
    [
      "user data in plain text",
      { UserData: "#!/bin/bash" },
      "InvalidParameterValue",
      /^Invalid BASE64 encoding of user data\.$/,
    ],
    [
      "an address of another subnet",
      { PrivateIpAddress: "10.9.9.9" },
      "InvalidParameterValue",
      /does not fall within/,
    ],
    [
      "a wrong hop limit",
      { MetadataOptions: { HttpPutResponseHopLimit: 65 } },
      "InvalidParameterValue",
      /between 1 and 64/,
    ],
    [
      "too large a volume",
      { BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { VolumeSize: 99999, VolumeType: "gp2" } }] },
      "InvalidParameterValue",
      /Volume of 99999GiB is invalid/,
    ],
    [
      "several network interfaces",
      { SubnetId: undefined, NetworkInterfaces: [{ DeviceIndex: 0 }, { DeviceIndex: 1 }] },
      "NotModelledByLocalCloud",
      /several network interfaces/,
    ],
  ])("refuses %s", async (_, overrides, code, message) => {
    await using test = await ec2UnderTest();
    await expect(launch(test, overrides)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
    expect(await act(test.ec2, "DescribeInstances", {})).toEqual({ Reservations: [] });
  });

  it("refuses a profile that IAM does not know", async () => {
    await using test = await ec2UnderTest();
    test.cloud.answers.set("iam.GetInstanceProfile", () => {
      throw new AwsError("NoSuchEntity", "none", 404);
    });
    await expect(launch(test, { IamInstanceProfile: { Name: "none" } })).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message:
        "Value (none) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name",
    });
  });

  it("asks for the right to pass the role of the profile", async () => {
    await using test = await ec2UnderTest();
    const action = test.ec2.actions.find(({ name }) => name === "RunInstances");
    const input = { ImageId: image(), IamInstanceProfile: { Name: "profile" }, SubnetId: "subnet-1" };
    const permissions = (await action?.permissions(input, rootCall())) ?? [];
    expect(permissions.map((permission) => `${permission.action} ${permission.resource}`)).toEqual([
      "ec2:RunInstances arn:aws:ec2:us-east-1:000000000000:instance/*",
      "ec2:RunInstances arn:aws:ec2:us-east-1:000000000000:volume/*",
      "ec2:RunInstances arn:aws:ec2:us-east-1:000000000000:network-interface/*",
      `ec2:RunInstances arn:aws:ec2:us-east-1::image/${image()}`,
      "ec2:RunInstances arn:aws:ec2:us-east-1:000000000000:subnet/subnet-1",
      "iam:PassRole arn:aws:iam::000000000000:role/role",
    ]);
  });

  it("takes from a launch template what the request does not say", async () => {
    await using test = await ec2UnderTest();
    await act(test.ec2, "CreateLaunchTemplate", {
      LaunchTemplateName: "template",
      LaunchTemplateData: { ImageId: image(), InstanceType: "t4g.small", EbsOptimized: true },
    });
    const launched = await launch(test, {
      ImageId: undefined,
      LaunchTemplate: { LaunchTemplateName: "template" },
    });
    expect(launched).toMatchObject({ InstanceType: "t4g.micro", EbsOptimized: true, ImageId: image() });
  });
});
