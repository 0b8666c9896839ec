import {
  addRules,
  defaultGroup,
  newGroup,
  permissionsOf,
  removeRules,
  rulesOf,
} from "../../../../../local/services/ec2/network/security-groups";
import { ec2StoreOf, groupOf, vpcOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

const HTTPS = { IpProtocol: "tcp", FromPort: 443, ToPort: 443 };

async function rules(permission: object, request: object = {}) {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud, { "security-group": [groupOf()] });
  return rulesOf(store, [permission], false, request);
}

describe("a security group", () => {
  it("of a VPC lets its members reach each other, a new one lets everything out and nothing in", () => {
    expect(defaultGroup(vpcOf()).rules).toMatchObject([
      { egress: false, peer: { group: "sg-default" } },
      { egress: true, peer: { cidr: "0.0.0.0/0" } },
    ]);
    expect(newGroup("sg-1", "vpc-1", "web", "d").rules).toMatchObject([{ egress: true, protocol: "-1" }]);
  });

  it("has a rule for each peer that a permission lists", async () => {
    const listed = await rules({
      ...HTTPS,
      IpRanges: [{ CidrIp: "10.0.0.0/8", Description: "inside" }],
      Ipv6Ranges: [{ CidrIpv6: "::/0" }],
      PrefixListIds: [{ PrefixListId: "pl-1" }],
      UserIdGroupPairs: [{ GroupId: "sg-1" }],
    });
    expect(listed.map(({ peer }) => peer)).toEqual([
      { cidr: "10.0.0.0/8" },
      { cidrIpv6: "::/0" },
      { prefixList: "pl-1" },
      { group: "sg-1" },
    ]);
    expect(listed[0]).toMatchObject({ protocol: "tcp", fromPort: 443, toPort: 443, description: "inside" });
  });

  it.each([
    ["6", { FromPort: 1, ToPort: 2 }, { protocol: "tcp", fromPort: 1, toPort: 2 }],
    ["all", { FromPort: 1 }, { protocol: "-1" }],
    ["icmp", {}, { protocol: "icmp", fromPort: -1, toPort: -1 }],
    ["47", {}, { protocol: "47" }],
  ])("takes protocol %s", async (IpProtocol, ports, rule) => {
    const [made] = await rules({ IpProtocol, ...ports, IpRanges: [{ CidrIp: "0.0.0.0/0" }] });
    expect(made).toEqual({ id: expect.any(String), egress: false, peer: { cidr: "0.0.0.0/0" }, ...rule });
  });

  it.each([
    [{}, "MissingParameter"],
    [{ IpProtocol: "carrier-pigeon" }, "InvalidParameterValue"],
    [{ IpProtocol: "tcp", FromPort: 1 }, "MissingParameter"],
    [{ IpProtocol: "udp", FromPort: 2, ToPort: 1 }, "InvalidParameterValue"],
    [{ ...HTTPS, IpRanges: [{ CidrIp: "x" }] }, "InvalidParameterValue"],
    [{ ...HTTPS, UserIdGroupPairs: [{ GroupId: "sg-2" }] }, "InvalidGroup.NotFound"],
  ])("refuses %j with %s", async (permission, code) => {
    await expect(rules(permission)).rejects.toMatchObject({ code });
  });

  it("gets a rule once, also by a request that is made again", async () => {
    const permission = { ...HTTPS, IpRanges: [{ CidrIp: "0.0.0.0/0" }] };
    const request = { ClientToken: "t" };
    const group = addRules(groupOf(), await rules(permission, request));
    expect(addRules(group, await rules(permission, request))).toEqual(group);
    const again = await rules(permission);
    expect(() => addRules(group, again)).toThrow(
      'the specified rule "peer: 0.0.0.0/0, TCP, from port: 443, to port: 443, ALLOW" already exists',
    );
  });

  it("has sixty rules in one direction at most", async () => {
    const many = (count: number) =>
      rules({ ...HTTPS, IpRanges: Array.from({ length: count }, (_, i) => ({ CidrIp: `10.0.${i}.0/24` })) });
    expect(addRules(groupOf(), await many(60)).rules).toHaveLength(60);
    const more = await many(61);
    expect(() => addRules(groupOf(), more)).toThrow(
      expect.objectContaining({ code: "RulesPerSecurityGroupLimitExceeded" }),
    );
  });

  it("loses rules by what they say or by their ids", async () => {
    const permission = { ...HTTPS, IpRanges: [{ CidrIp: "10.0.0.0/8" }, { CidrIp: "10.1.0.0/16" }] };
    const group = addRules(groupOf(), await rules(permission));
    const [first, second] = group.rules;
    const same = await rules({ ...HTTPS, IpRanges: [{ CidrIp: "10.0.0.0/8" }] });
    expect(removeRules(group, same).rules).toEqual([second]);
    expect(removeRules(group, [], [second?.id ?? ""]).rules).toEqual([first]);
    expect(() => removeRules(groupOf(), same)).toThrow(
      expect.objectContaining({ code: "InvalidPermission.NotFound" }),
    );
    expect(() => removeRules(group, [], ["sgr-x"])).toThrow(
      expect.objectContaining({ code: "InvalidSecurityGroupRuleId.NotFound" }),
    );
  });

  it("understands the older form of a request", () => {
    expect(permissionsOf({ ...HTTPS, CidrIp: "0.0.0.0/0" })).toEqual([
      { ...HTTPS, IpRanges: [{ CidrIp: "0.0.0.0/0" }] },
    ]);
    expect(permissionsOf({ IpPermissions: [HTTPS] })).toEqual([HTTPS]);
    expect(permissionsOf({})).toEqual([]);
  });
});
