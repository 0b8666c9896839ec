import type {
  AuthorizeSecurityGroupEgressCommandOutput,
  CreateSecurityGroupCommandOutput,
} from "@aws-sdk/client-ec2";
import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("RevokeSecurityGroupEgress", () => {
  it("takes rules away by what they say or by their ids", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    const { GroupId } = await act<CreateSecurityGroupCommandOutput>(ec2, "CreateSecurityGroup", {
      GroupName: "web",
      Description: "web servers",
      VpcId: vpc,
    });
    const rule = (port: number) => ({
      IpProtocol: "tcp",
      FromPort: port,
      ToPort: port,
      IpRanges: [{ CidrIp: "10.0.0.0/8" }],
    });
    const { SecurityGroupRules = [] } = await act<AuthorizeSecurityGroupEgressCommandOutput>(
      ec2,
      "AuthorizeSecurityGroupEgress",
      { GroupId, IpPermissions: [rule(1), rule(2)] },
    );
    const revoke = (input: object) => act(ec2, "RevokeSecurityGroupEgress", { GroupId, ...input });
    await revoke({ IpPermissions: [rule(1)] });
    await revoke({ SecurityGroupRuleIds: [SecurityGroupRules[1]?.SecurityGroupRuleId] });
    await expect(revoke({ IpPermissions: [rule(1)] })).rejects.toMatchObject({
      code: "InvalidPermission.NotFound",
    });
    await expect(revoke({ SecurityGroupRuleIds: ["sgr-0"] })).rejects.toMatchObject({
      code: "InvalidSecurityGroupRuleId.NotFound",
    });
  });
});
