import { BlockList } from "node:net";
import type { DescribeSecurityGroupsCommandOutput, IpPermission } from "@aws-sdk/client-ec2";
import { AwsError } from "../../core/errors";
import { ROOT } from "../../core/identity";
import type { RedshiftStore, Workgroup } from "./store";

const failed = (why: string): AwsError => new AwsError("ConnectionFailed", why);

/**
 * Whether somebody from outside the network gets through to a workgroup: it must be publicly accessible, and a security group
 * must let the whole range in on its port. Without security groups there is nothing to look at.
 * @param from CIDR block
 * @throws AwsError ConnectionFailed
 */
export async function checkReach(
  { cloud }: RedshiftStore,
  workgroup: Workgroup,
  from: string,
): Promise<void> {
  if (!workgroup.publiclyAccessible) throw failed(`Workgroup ${workgroup.name} is not publicly accessible.`);
  const { securityGroupIds: GroupIds, port } = workgroup;
  if (GroupIds.length === 0) return;
  const { SecurityGroups = [] } = await cloud.call<DescribeSecurityGroupsCommandOutput>(
    ROOT,
    "ec2",
    "DescribeSecurityGroups",
    { GroupIds },
  );
  const permissions = SecurityGroups.flatMap(({ IpPermissions = [] }) => IpPermissions);
  if (permissions.some((permission) => lets(permission, port, from))) return;
  throw failed(`No security group of workgroup ${workgroup.name} lets ${from} in on port ${port}.`);
}

function lets(
  { IpProtocol, FromPort, ToPort, IpRanges = [] }: IpPermission,
  port: number,
  from: string,
): boolean {
  const ports = IpProtocol === "-1" || (Number(FromPort) <= port && port <= Number(ToPort));
  return (
    (IpProtocol === "-1" || IpProtocol === "tcp") &&
    ports &&
    IpRanges.some(({ CidrIp }) => holds(CidrIp, from))
  );
}

/** Whether one block holds another. */
function holds(outer: string | undefined, inner: string): boolean {
  const [network = "", bits = "32"] = (outer ?? "").split("/");
  const [address = "", innerBits = "32"] = inner.split("/");
  if (network === "" || Number(bits) > Number(innerBits)) return false;
  const block = new BlockList();
  block.addSubnet(network, Number(bits));
  return block.check(address);
}
