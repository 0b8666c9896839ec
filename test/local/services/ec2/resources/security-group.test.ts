import type { DescribeSecurityGroupsCommandOutput } from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::SecurityGroup", () => {
  const RULE = { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0", Description: "out" };

  it("has the rules of the template, and keeps AWS's own when it says nothing of egress", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::SecurityGroup");
    const { vpc } = await network(ec2);
    const desired = { GroupDescription: "generators", VpcId: vpc, SecurityGroupEgress: [RULE] };
    const created = await type.create(desired, context);
    expect(created.attributes).toEqual({ GroupId: created.physicalId, Id: created.physicalId, VpcId: vpc });
    expect(await type.create(desired, context)).toEqual(created);
    const show = () =>
      act<DescribeSecurityGroupsCommandOutput>(ec2, "DescribeSecurityGroups", {
        GroupIds: [created.physicalId],
      }).then(({ SecurityGroups }) => SecurityGroups?.[0]);
    expect(await show()).toMatchObject({
      GroupName: "Test-Thing-ABCDEFGHIJKL",
      IpPermissions: [],
      IpPermissionsEgress: [{ IpProtocol: "tcp", IpRanges: [{ CidrIp: "0.0.0.0/0", Description: "out" }] }],
    });
    const open = { GroupDescription: "generators", VpcId: vpc, SecurityGroupIngress: [RULE] };
    await type.update(created, open, desired, context);
    expect(await show()).toMatchObject({
      IpPermissions: [{ FromPort: 443 }],
      IpPermissionsEgress: [{ IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
    });
    await type.delete(created, open, context);
    await type.delete(created, open, context);
  });
});
