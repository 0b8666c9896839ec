import type { IpPermission } from "@aws-sdk/client-ec2";
import type { PropertyTable } from "../../../core/resource-type";

/** A rule as templates write it: of a group, inline or by itself. */
export interface RuleProperties {
  CidrIp?: string;
  CidrIpv6?: string;
  Description?: string;
  FromPort?: number;
  IpProtocol: string;
  ToPort?: number;
  DestinationPrefixListId?: string;
  DestinationSecurityGroupId?: string;
  SourcePrefixListId?: string;
  SourceSecurityGroupId?: string;
}

const SHARED: PropertyTable = {
  CidrIp: { type: "string" },
  CidrIpv6: { type: "string" },
  Description: { type: "string" },
  FromPort: { type: "integer" },
  IpProtocol: { type: "string", required: true },
  ToPort: { type: "integer" },
};

export const INGRESS: PropertyTable = {
  ...SHARED,
  SourcePrefixListId: { type: "string" },
  SourceSecurityGroupId: { type: "string" },
};

export const EGRESS: PropertyTable = {
  ...SHARED,
  DestinationPrefixListId: { type: "string" },
  DestinationSecurityGroupId: { type: "string" },
};

/** @returns the same table, every change a replacement but one of the description */
export const replacing = (table: PropertyTable): PropertyTable =>
  Object.fromEntries(
    Object.entries(table).map(([name, property]) => [name, { ...property, update: "replace" as const }]),
  );

/** @returns a rule as the API takes it */
export function permissionOf(rule: RuleProperties): IpPermission {
  const { Description, IpProtocol, FromPort, ToPort } = rule;
  const said = Description === undefined ? {} : { Description };
  const group = rule.SourceSecurityGroupId ?? rule.DestinationSecurityGroupId;
  const list = rule.SourcePrefixListId ?? rule.DestinationPrefixListId;
  // Ports say nothing where every protocol is meant; templates give them all the same.
  const ports = String(IpProtocol) === "-1" ? {} : { FromPort, ToPort };
  return {
    IpProtocol: String(IpProtocol),
    ...ports,
    ...(rule.CidrIp !== undefined && { IpRanges: [{ CidrIp: rule.CidrIp, ...said }] }),
    ...(rule.CidrIpv6 !== undefined && { Ipv6Ranges: [{ CidrIpv6: rule.CidrIpv6, ...said }] }),
    ...(list !== undefined && { PrefixListIds: [{ PrefixListId: list, ...said }] }),
    ...(group !== undefined && { UserIdGroupPairs: [{ GroupId: group, ...said }] }),
  };
}
