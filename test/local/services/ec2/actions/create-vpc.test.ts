import type { CreateVpcCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { act, fakeCloud, rootCall } from "../../../../support/fake-cloud";

describe("CreateVpc", () => {
  it("makes a VPC with its main route table, default group and default ACL", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { Vpc } = await act<CreateVpcCommandOutput>(ec2, "CreateVpc", {
      CidrBlock: "10.0.0.7/16",
      TagSpecifications: [{ ResourceType: "vpc", Tags: [{ Key: "Name", Value: "lab" }] }],
    });
    expect(Vpc).toMatchObject({
      VpcId: expect.stringMatching(/^vpc-0[0-9a-f]{16}$/),
      CidrBlock: "10.0.0.0/16",
      State: "pending",
      IsDefault: false,
      Tags: [{ Key: "Name", Value: "lab" }],
    });
    const Filters = [{ Name: "vpc-id", Values: [Vpc?.VpcId] }];
    expect(await act(ec2, "DescribeRouteTables", { Filters })).toMatchObject({
      RouteTables: [{ Associations: [{ Main: true }], Routes: [{ GatewayId: "local" }] }],
    });
    expect(await act(ec2, "DescribeSecurityGroups", { Filters })).toMatchObject({
      SecurityGroups: [{ GroupName: "default" }],
    });
    expect(await act(ec2, "DescribeNetworkAcls", { Filters })).toMatchObject({
      NetworkAcls: [{ IsDefault: true }],
    });
  });

  it.each([
    [{}, "MissingParameter"],
    [{ CidrBlock: "10.0.0.0/8" }, "InvalidVpc.Range"],
    [{ CidrBlock: "10.0.0.0/29" }, "InvalidVpc.Range"],
    [{ CidrBlock: "10.0.0.300/16" }, "InvalidParameterValue"],
    [{ CidrBlock: "10.0.0.0/16", AmazonProvidedIpv6CidrBlock: true }, "NotModelledByLocalCloud"],
    [{ CidrBlock: "10.0.0.0/16", DryRun: true }, "DryRunOperation"],
    [
      { CidrBlock: "10.0.0.0/16", TagSpecifications: [{ ResourceType: "subnet", Tags: [] }] },
      "InvalidParameterValue",
    ],
  ])("refuses %j", async (input, code) => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    await expect(act(ec2, "CreateVpc", input)).rejects.toMatchObject({ code });
  });

  it("finds what the same request made before", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const request = { CidrBlock: "10.0.0.0/16", ClientToken: "token" };
    const { Vpc } = await act<CreateVpcCommandOutput>(ec2, "CreateVpc", request);
    expect(await act(ec2, "CreateVpc", request)).toMatchObject({ Vpc: { VpcId: Vpc?.VpcId } });
    const { Vpcs } = await act<{ Vpcs: object[] }>(ec2, "DescribeVpcs", {});
    expect(Vpcs).toHaveLength(1);
  });

  it("asks for the right to tag what it makes", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const action = ec2.actions.find(({ name }) => name === "CreateVpc");
    const TagSpecifications = [{ ResourceType: "vpc", Tags: [{ Key: "a", Value: "b" }] }];
    expect(await action?.permissions({ TagSpecifications }, rootCall())).toMatchObject([
      { action: "ec2:CreateVpc", resource: "arn:aws:ec2:us-east-1:000000000000:vpc/*" },
      {
        action: "ec2:CreateTags",
        resource: "arn:aws:ec2:us-east-1:000000000000:vpc/*",
        conditions: { "ec2:CreateAction": "CreateVpc", "aws:RequestTag/a": "b" },
      },
    ]);
  });
});
