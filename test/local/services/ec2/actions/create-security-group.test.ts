import type { CreateSecurityGroupCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("CreateSecurityGroup", () => {
  it("lets everything out and nothing in", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { GroupId } = await act<CreateSecurityGroupCommandOutput>(ec2, "CreateSecurityGroup", {
      GroupName: "web",
      Description: "web servers",
      VpcId: vpc,
    });
    expect(await act(ec2, "DescribeSecurityGroups", { GroupIds: [GroupId] })).toMatchObject({
      SecurityGroups: [
        {
          GroupName: "web",
          IpPermissions: [],
          IpPermissionsEgress: [{ IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
        },
      ],
    });
  });

  it.each([
    [{ GroupName: "web" }, "InvalidGroup.Duplicate"],
    [{ GroupName: "default" }, "InvalidParameterValue"],
    [{ GroupName: "sg-web" }, "InvalidParameterValue"],
    [{ GroupName: "ok", Description: "ünïcode" }, "InvalidParameterValue"],
    [{ GroupName: "ok", VpcId: undefined }, "VPCIdNotSpecified"],
    [{ GroupName: undefined }, "MissingParameter"],
  ])("refuses %j", async (input, code) => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { GroupId } = await act<CreateSecurityGroupCommandOutput>(ec2, "CreateSecurityGroup", {
      GroupName: "web",
      Description: "web servers",
      VpcId: vpc,
    });
    expect(GroupId).toBeDefined();
    const request = { VpcId: vpc, Description: "d", ...input };
    await expect(act(ec2, "CreateSecurityGroup", request)).rejects.toMatchObject({ code });
  });
});
