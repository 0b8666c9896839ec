import type { CreateSecurityGroupCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeSecurityGroupRules", () => {
  it("lists each rule by itself", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { GroupId } = await act<CreateSecurityGroupCommandOutput>(ec2, "CreateSecurityGroup", {
      GroupName: "web",
      Description: "web servers",
      VpcId: vpc,
    });
    const Filters = [{ Name: "group-id", Values: [GroupId] }];
    expect(await act(ec2, "DescribeSecurityGroupRules", { Filters })).toMatchObject({
      SecurityGroupRules: [
        { GroupId, IsEgress: true, IpProtocol: "-1", FromPort: -1, ToPort: -1, CidrIpv4: "0.0.0.0/0" },
      ],
    });
  });
});
