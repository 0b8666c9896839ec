import type {
  CreateSecurityGroupCommandOutput,
  DescribeSecurityGroupsCommandOutput,
} from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("DeleteSecurityGroup", () => {
  it("does not delete a group that another's rule names, nor the default one", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { GroupId } = await act<CreateSecurityGroupCommandOutput>(ec2, "CreateSecurityGroup", {
      GroupName: "web",
      Description: "web servers",
      VpcId: vpc,
    });
    const { SecurityGroups } = await act<DescribeSecurityGroupsCommandOutput>(ec2, "DescribeSecurityGroups", {
      Filters: [{ Name: "group-name", Values: ["default"] }],
    });
    const standard = SecurityGroups?.[0]?.GroupId;
    const permission = { IpProtocol: "-1", UserIdGroupPairs: [{ GroupId }] };
    await act(ec2, "AuthorizeSecurityGroupIngress", { GroupId: standard, IpPermissions: [permission] });
    await expect(act(ec2, "DeleteSecurityGroup", { GroupId })).rejects.toMatchObject({
      code: "DependencyViolation",
      message: `resource ${GroupId} has a dependent object`,
    });
    await act(ec2, "RevokeSecurityGroupIngress", { GroupId: standard, IpPermissions: [permission] });
    await act(ec2, "DeleteSecurityGroup", { GroupId });
    await expect(act(ec2, "DeleteSecurityGroup", { GroupId: standard })).rejects.toMatchObject({
      code: "CannotDelete",
    });
    await expect(act(ec2, "DeleteSecurityGroup", { GroupId })).rejects.toMatchObject({
      code: "InvalidGroup.NotFound",
      message: `The security group '${GroupId}' does not exist`,
    });
  });
});
