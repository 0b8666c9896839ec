import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";
import { resourceContext, typeOf } from "../../../../support/resource-context";

describe("AWS::EC2::SecurityGroupEgress", () => {
  it("adds one rule, the same again for the same token, and takes it away", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const context = resourceContext([ec2]);
    const type = typeOf(ec2, "AWS::EC2::SecurityGroupEgress");
    const { vpc } = await network(ec2);
    const group = await typeOf(ec2, "AWS::EC2::SecurityGroup").create(
      { GroupDescription: "d", VpcId: vpc, SecurityGroupEgress: [] },
      context,
    );
    const GroupId = group.physicalId;
    const desired = {
      GroupId,
      IpProtocol: "-1",
      FromPort: 0,
      ToPort: 65535,
      DestinationSecurityGroupId: GroupId,
    };
    const created = await type.create(desired, context);
    expect(created).toEqual({
      physicalId: expect.stringMatching(/^sgr-/),
      attributes: { Id: created.physicalId },
    });
    expect(await type.create(desired, context)).toEqual(created);
    const rules = () =>
      act(ec2, "DescribeSecurityGroupRules", { SecurityGroupRuleIds: [created.physicalId] });
    expect(await rules()).toMatchObject({
      SecurityGroupRules: [{ GroupId, IpProtocol: "-1", ReferencedGroupInfo: { GroupId } }],
    });
    await type.delete(created, desired, context);
    await type.delete(created, desired, context);
    expect(await rules()).toEqual({ SecurityGroupRules: [] });
  });
});
