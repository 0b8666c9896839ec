import type {
  AuthorizeSecurityGroupIngressCommandOutput,
  CreateSecurityGroupCommandOutput,
} from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("AuthorizeSecurityGroupIngress", () => {
  it("adds a rule for each peer, once", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { GroupId } = await act<CreateSecurityGroupCommandOutput>(ec2, "CreateSecurityGroup", {
      GroupName: "web",
      Description: "web servers",
      VpcId: vpc,
    });
    const permission = {
      IpProtocol: "6",
      FromPort: 443,
      ToPort: 443,
      IpRanges: [{ CidrIp: "10.0.0.0/8", Description: "inside" }, { CidrIp: "192.168.0.0/16" }],
    };
    const authorize = (input: object) =>
      act<AuthorizeSecurityGroupIngressCommandOutput>(ec2, "AuthorizeSecurityGroupIngress", {
        GroupId,
        ...input,
      });
    const { SecurityGroupRules } = await authorize({ IpPermissions: [permission] });
    expect(SecurityGroupRules).toMatchObject([
      { IsEgress: false, IpProtocol: "tcp", CidrIpv4: "10.0.0.0/8", Description: "inside" },
      { IsEgress: false, IpProtocol: "tcp", CidrIpv4: "192.168.0.0/16" },
    ]);
    await expect(authorize({ IpPermissions: [permission] })).rejects.toMatchObject({
      code: "InvalidPermission.Duplicate",
      message:
        'the specified rule "peer: 10.0.0.0/8, TCP, from port: 443, to port: 443, ALLOW" already exists',
    });
  });

  it("finds the rules that the same request added before", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { GroupId } = await act<CreateSecurityGroupCommandOutput>(ec2, "CreateSecurityGroup", {
      GroupName: "web",
      Description: "web servers",
      VpcId: vpc,
    });
    const request = {
      GroupId,
      IpPermissions: [{ IpProtocol: "tcp", FromPort: 1, ToPort: 2, IpRanges: [{ CidrIp: "10.0.0.0/8" }] }],
      ClientToken: "token",
    };
    const first = await act(ec2, "AuthorizeSecurityGroupIngress", request);
    expect(await act(ec2, "AuthorizeSecurityGroupIngress", request)).toEqual(first);
  });

  it.each([
    [{ IpProtocol: "tcp", IpRanges: [{ CidrIp: "10.0.0.0/8" }] }, "MissingParameter"],
    [{ IpProtocol: "tcp", FromPort: 9, ToPort: 1 }, "InvalidParameterValue"],
    [{ IpProtocol: "carrier-pigeon" }, "InvalidParameterValue"],
    [{ IpProtocol: "-1", IpRanges: [{ CidrIp: "10.0.0.0" }] }, "InvalidParameterValue"],
    [{ IpProtocol: "-1", UserIdGroupPairs: [{ GroupId: "sg-0" }] }, "InvalidGroup.NotFound"],
  ])("refuses %j", async (permission, code) => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { GroupId } = await act<CreateSecurityGroupCommandOutput>(ec2, "CreateSecurityGroup", {
      GroupName: "web",
      Description: "web servers",
      VpcId: vpc,
    });
    await expect(
      act(ec2, "AuthorizeSecurityGroupIngress", { GroupId, IpPermissions: [permission] }),
    ).rejects.toMatchObject({ code });
  });
});
