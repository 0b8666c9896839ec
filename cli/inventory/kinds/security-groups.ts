import { DeleteSecurityGroupCommand, paginateDescribeSecurityGroups } from "@aws-sdk/client-ec2";
import { type Ec2Thing, ec2Kind } from "../ec2-kind";

/** A security group. The default one of a network goes with the network. */
export const securityGroups = ec2Kind({
  name: "security group",
  type: "AWS::EC2::SecurityGroup",
  async list(client, tagged) {
    const found: Ec2Thing[] = [];
    for await (const { SecurityGroups = [] } of paginateDescribeSecurityGroups(
      { client },
      { Filters: [tagged] },
    )) {
      for (const { GroupId, GroupName, Tags } of SecurityGroups)
        if (GroupName !== "default") found.push({ id: GroupId, tags: Tags });
    }
    return found;
  },
  async remove(client, GroupId) {
    await client.send(new DeleteSecurityGroupCommand({ GroupId }));
  },
});
