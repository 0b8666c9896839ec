import type { CreateSecurityGroupCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeSecurityGroups", () => {
  it("finds groups by their rules", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { GroupId } = await act<CreateSecurityGroupCommandOutput>(ec2, "CreateSecurityGroup", {
      GroupName: "web",
      Description: "web servers",
      VpcId: vpc,
    });
    await act(ec2, "AuthorizeSecurityGroupIngress", {
      GroupId,
      IpPermissions: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: "10.0.0.0/8" }] }],
    });
    const Filters = [{ Name: "ip-permission.cidr", Values: ["10.0.0.0/8"] }];
    expect(await act(ec2, "DescribeSecurityGroups", { Filters })).toMatchObject({
      SecurityGroups: [{ GroupId }],
    });
  });
});
