import type {
  IpPermission,
  SecurityGroupRule as SdkRule,
  SecurityGroup as SdkSecurityGroup,
} from "@aws-sdk/client-ec2";
import type { SecurityGroup, SecurityGroupRule } from "../records";
import type { Ec2Store } from "../store";
import { tagList } from "../tags";

export function describeGroup(store: Ec2Store, group: SecurityGroup): SdkSecurityGroup {
  const { account, region } = store.cloud;
  return {
    GroupId: group.id,
    GroupName: group.name,
    Description: group.description,
    OwnerId: account,
    VpcId: group.vpc,
    SecurityGroupArn: `arn:aws:ec2:${region}:${account}:security-group/${group.id}`,
    IpPermissions: grouped(
      store,
      group.rules.filter(({ egress }) => !egress),
    ),
    IpPermissionsEgress: grouped(
      store,
      group.rules.filter(({ egress }) => egress),
    ),
    Tags: tagList(store.tags(group.id)),
  };
}

/** Rules of the same protocol and ports are listed together. */
function grouped(store: Ec2Store, rules: readonly SecurityGroupRule[]): IpPermission[] {
  const permissions = new Map<string, Required<Omit<IpPermission, "FromPort" | "ToPort">> & IpPermission>();
  for (const { protocol, fromPort, toPort, peer, description } of rules) {
    const key = `${protocol} ${fromPort} ${toPort}`;
    const permission = permissions.get(key) ?? {
      IpProtocol: protocol,
      ...(fromPort !== undefined && { FromPort: fromPort, ToPort: toPort }),
      IpRanges: [],
      Ipv6Ranges: [],
      PrefixListIds: [],
      UserIdGroupPairs: [],
    };
    permissions.set(key, permission);
    const said = description === undefined ? {} : { Description: description };
    if ("cidr" in peer) permission.IpRanges.push({ CidrIp: peer.cidr, ...said });
    else if ("cidrIpv6" in peer) permission.Ipv6Ranges.push({ CidrIpv6: peer.cidrIpv6, ...said });
    else if ("prefixList" in peer) permission.PrefixListIds.push({ PrefixListId: peer.prefixList, ...said });
    else permission.UserIdGroupPairs.push({ GroupId: peer.group, UserId: store.cloud.account, ...said });
  }
  return [...permissions.values()];
}

export function describeRule(store: Ec2Store, group: string, rule: SecurityGroupRule): SdkRule {
  const { peer } = rule;
  const { account, region } = store.cloud;
  return {
    SecurityGroupRuleId: rule.id,
    SecurityGroupRuleArn: `arn:aws:ec2:${region}:${account}:security-group-rule/${rule.id}`,
    GroupId: group,
    GroupOwnerId: account,
    IsEgress: rule.egress,
    IpProtocol: rule.protocol,
    FromPort: rule.fromPort ?? -1,
    ToPort: rule.toPort ?? -1,
    ...("cidr" in peer && { CidrIpv4: peer.cidr }),
    ...("cidrIpv6" in peer && { CidrIpv6: peer.cidrIpv6 }),
    ...("prefixList" in peer && { PrefixListId: peer.prefixList }),
    ...("group" in peer && { ReferencedGroupInfo: { GroupId: peer.group, UserId: account } }),
    ...(rule.description !== undefined && { Description: rule.description }),
    Tags: tagList(store.tags(rule.id)),
  };
}
