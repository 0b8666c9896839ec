import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DescribeNetworkAcls", () => {
  it("shows the ACL that a VPC has from the start, with its subnets", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc, subnet } = await network(ec2);
    expect(await act(ec2, "DescribeNetworkAcls", {})).toMatchObject({
      NetworkAcls: [
        {
          VpcId: vpc,
          IsDefault: true,
          Associations: [{ SubnetId: subnet }],
          Entries: [
            { RuleNumber: 100, Egress: true, RuleAction: "allow" },
            { RuleNumber: 32767, Egress: true, RuleAction: "deny" },
            { RuleNumber: 100, Egress: false, RuleAction: "allow" },
            { RuleNumber: 32767, Egress: false, RuleAction: "deny" },
          ],
        },
      ],
    });
  });
});
