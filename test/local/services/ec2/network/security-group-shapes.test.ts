import { describeGroup, describeRule } from "../../../../../local/services/ec2/network/security-group-shapes";
import type { SecurityGroupRule } from "../../../../../local/services/ec2/records";
import { ec2StoreOf, groupOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

const https = (id: string, peer: SecurityGroupRule["peer"], egress = false): SecurityGroupRule => ({
  id,
  egress,
  protocol: "tcp",
  fromPort: 443,
  toPort: 443,
  peer,
});

test("a group lists rules of the same ports together, by direction", async () => {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud);
  const rules = [
    { ...https("sgr-1", { cidr: "10.0.0.0/8" }), description: "inside" },
    https("sgr-2", { group: "sg-2" }),
    https("sgr-3", { cidrIpv6: "::/0" }),
    https("sgr-4", { prefixList: "pl-1" }),
    { id: "sgr-5", egress: true, protocol: "-1", peer: { cidr: "0.0.0.0/0" } },
  ];
  expect(describeGroup(store, groupOf({ rules }))).toMatchObject({
    GroupId: "sg-1",
    GroupName: "web",
    SecurityGroupArn: "arn:aws:ec2:us-east-1:000000000000:security-group/sg-1",
    IpPermissions: [
      {
        IpProtocol: "tcp",
        FromPort: 443,
        ToPort: 443,
        IpRanges: [{ CidrIp: "10.0.0.0/8", Description: "inside" }],
        UserIdGroupPairs: [{ GroupId: "sg-2", UserId: "000000000000" }],
        Ipv6Ranges: [{ CidrIpv6: "::/0" }],
        PrefixListIds: [{ PrefixListId: "pl-1" }],
      },
    ],
    IpPermissionsEgress: [{ IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
  });
});

test.each([
  [{ cidr: "10.0.0.0/8" }, { CidrIpv4: "10.0.0.0/8" }],
  [{ cidrIpv6: "::/0" }, { CidrIpv6: "::/0" }],
  [{ prefixList: "pl-1" }, { PrefixListId: "pl-1" }],
  [{ group: "sg-2" }, { ReferencedGroupInfo: { GroupId: "sg-2", UserId: "000000000000" } }],
])("a rule for %j has an id and an ARN of its own", async (peer, shown) => {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud);
  expect(describeRule(store, "sg-1", https("sgr-1", peer))).toEqual({
    SecurityGroupRuleId: "sgr-1",
    SecurityGroupRuleArn: "arn:aws:ec2:us-east-1:000000000000:security-group-rule/sgr-1",
    GroupId: "sg-1",
    GroupOwnerId: "000000000000",
    IsEgress: false,
    IpProtocol: "tcp",
    FromPort: 443,
    ToPort: 443,
    Tags: [],
    ...shown,
  });
});
