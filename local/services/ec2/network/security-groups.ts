import type { IpPermission } from "@aws-sdk/client-ec2";
import { AwsError } from "../../../core/errors";
import { resourceId } from "../../../core/ids";
import { invalidValue, missingParameter } from "../errors";
import { requestedId } from "../ids";
import type { SecurityGroup, SecurityGroupRule, Vpc } from "../records";
import type { Ec2Store } from "../store";
import { parseCidr } from "./cidr";

type Peer = SecurityGroupRule["peer"];

/** Rules that a group may have in one direction. */
const MOST_RULES = 60;

const EVERYTHING = (): SecurityGroupRule => ({
  id: resourceId("sgr"),
  egress: true,
  protocol: "-1",
  peer: { cidr: "0.0.0.0/0" },
});

/** The group that a VPC has from the start: its members reach each other. */
export function defaultGroup({ id: vpc, defaultSecurityGroup: id }: Vpc): SecurityGroup {
  const inside: SecurityGroupRule = {
    id: resourceId("sgr"),
    egress: false,
    protocol: "-1",
    peer: { group: id },
  };
  return {
    id,
    vpc,
    name: "default",
    description: "default VPC security group",
    rules: [inside, EVERYTHING()],
  };
}

/** A new group lets everything out and nothing in. */
export function newGroup(id: string, vpc: string, name: string, description: string): SecurityGroup {
  return { id, vpc, name, description, rules: [EVERYTHING()] };
}

/**
 * @param request that adds them, so that it finds its own again
 * @returns a rule for each peer that the permissions list
 * @throws AwsError when a permission makes no sense
 */
export function rulesOf(
  store: Ec2Store,
  permissions: readonly IpPermission[],
  egress: boolean,
  request: object = {},
): SecurityGroupRule[] {
  return permissions.flatMap((permission, i) => {
    const protocol = protocolOf(permission.IpProtocol);
    const ports = portsOf(protocol, permission);
    return peersOf(store, permission).map(({ peer, description }, j) => ({
      id: requestedId("sgr", request, `${egress} ${i} ${j}`),
      egress,
      protocol,
      ...ports,
      peer,
      ...(description !== undefined && { description }),
    }));
  });
}

/** Protocols that have names. */
const PROTOCOLS: Readonly<Record<string, string>> = {
  "6": "tcp",
  "17": "udp",
  "1": "icmp",
  "58": "icmpv6",
  all: "-1",
};

function protocolOf(text: string | undefined): string {
  if (text === undefined) throw missingParameter("ipProtocol");
  const protocol = PROTOCOLS[text] ?? text.toLowerCase();
  if (!/^(-1|tcp|udp|icmp|icmpv6|\d{1,3})$/.test(protocol))
    throw invalidValue(text, "protocol", "Unsupported IP protocol.");
  return protocol;
}

function portsOf(
  protocol: string,
  { FromPort: from, ToPort: to }: IpPermission,
): Pick<SecurityGroupRule, "fromPort" | "toPort"> {
  if (protocol !== "tcp" && protocol !== "udp") {
    return protocol.startsWith("icmp") ? { fromPort: from ?? -1, toPort: to ?? -1 } : {};
  }
  if (from === undefined || to === undefined)
    throw new AwsError("MissingParameter", "The request must contain the parameter fromPort and toPort");
  if (from < 0 || to > 65_535 || from > to)
    throw new AwsError("InvalidParameterValue", `Invalid TCP/UDP port range (${from}:${to})`);
  return { fromPort: from, toPort: to };
}

function peersOf(store: Ec2Store, permission: IpPermission): { peer: Peer; description?: string }[] {
  const { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [], UserIdGroupPairs = [] } = permission;
  const peers = [
    ...IpRanges.map(({ CidrIp = "", Description }) => ({
      peer: { cidr: checkedRange(CidrIp) },
      Description,
    })),
    ...Ipv6Ranges.map(({ CidrIpv6 = "", Description }) => ({ peer: { cidrIpv6: CidrIpv6 }, Description })),
    ...PrefixListIds.map(({ PrefixListId = "", Description }) => ({
      peer: { prefixList: PrefixListId },
      Description,
    })),
    ...UserIdGroupPairs.map(({ GroupId = "", Description }) => ({
      peer: { group: store.get("security-group", GroupId).id },
      Description,
    })),
  ];
  return peers.map(({ peer, Description }) => ({
    peer,
    ...(Description !== undefined && { description: Description }),
  }));
}

function checkedRange(text: string): string {
  const cidr = parseCidr(text);
  if (!cidr) throw new AwsError("InvalidParameterValue", `CIDR block ${text} is malformed`);
  return text;
}

const sameRule = (a: SecurityGroupRule, b: SecurityGroupRule): boolean =>
  a.egress === b.egress &&
  a.protocol === b.protocol &&
  a.fromPort === b.fromPort &&
  a.toPort === b.toPort &&
  JSON.stringify(a.peer) === JSON.stringify(b.peer);

/** @throws AwsError InvalidPermission.Duplicate, RulesPerSecurityGroupLimitExceeded */
export function addRules(group: SecurityGroup, added: readonly SecurityGroupRule[]): SecurityGroup {
  const fresh = added.filter(({ id }) => !group.rules.some((other) => other.id === id));
  const twice = fresh.find((rule) => group.rules.some((other) => sameRule(rule, other)));
  if (twice) {
    throw new AwsError(
      "InvalidPermission.Duplicate",
      `the specified rule "peer: ${peerText(twice)}, ${twice.protocol === "-1" ? "ALL" : `${twice.protocol.toUpperCase()}, from port: ${twice.fromPort}, to port: ${twice.toPort}`}, ALLOW" already exists`,
    );
  }
  const rules = [...group.rules, ...fresh];
  for (const egress of [true, false]) {
    if (rules.filter((rule) => rule.egress === egress).length > MOST_RULES)
      throw new AwsError(
        "RulesPerSecurityGroupLimitExceeded",
        "The maximum number of rules per security group has been reached.",
      );
  }
  return { ...group, rules };
}

/** @throws AwsError InvalidPermission.NotFound */
export function removeRules(
  group: SecurityGroup,
  removed: readonly SecurityGroupRule[],
  ids: readonly string[] = [],
): SecurityGroup {
  const gone = new Set(ids);
  for (const rule of removed) {
    const found = group.rules.find((other) => sameRule(rule, other));
    if (!found)
      throw new AwsError(
        "InvalidPermission.NotFound",
        "The specified rule does not exist in this security group.",
      );
    gone.add(found.id);
  }
  const missing = [...gone].find((id) => !group.rules.some((rule) => rule.id === id));
  if (missing !== undefined)
    throw new AwsError(
      "InvalidSecurityGroupRuleId.NotFound",
      `The security group rule ID '${missing}' does not exist`,
    );
  return { ...group, rules: group.rules.filter(({ id }) => !gone.has(id)) };
}

const peerText = ({ peer }: SecurityGroupRule): string => Object.values(peer).join();

/** The older members of an authorize call name one permission; the newer list any number. */
export function permissionsOf(input: {
  IpPermissions?: readonly IpPermission[] | undefined;
  IpProtocol?: string | undefined;
  FromPort?: number | undefined;
  ToPort?: number | undefined;
  CidrIp?: string | undefined;
}): readonly IpPermission[] {
  if (input.IpProtocol === undefined) return input.IpPermissions ?? [];
  const { IpProtocol, FromPort, ToPort, CidrIp } = input;
  return [
    {
      IpProtocol,
      ...(FromPort !== undefined && { FromPort }),
      ...(ToPort !== undefined && { ToPort }),
      IpRanges: CidrIp === undefined ? [] : [{ CidrIp }],
    },
  ];
}
