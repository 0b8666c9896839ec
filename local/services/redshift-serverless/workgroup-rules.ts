import type { DescribeSubnetsCommandOutput } from "@aws-sdk/client-ec2";
import { notModelled } from "../../core/errors";
import { ROOT } from "../../core/identity";
import { invalid } from "./errors";
import type { RedshiftStore, Workgroup } from "./store";

const MODELLED = [
  "workgroupName",
  "namespaceName",
  "baseCapacity",
  "maxCapacity",
  "configParameters",
  "enhancedVpcRouting",
  "publiclyAccessible",
  "port",
  "subnetIds",
  "securityGroupIds",
  "tags",
];
const LEAST_ZONES = 3;
const MOST_RPUS = 1024;

/** Refuses by name what is not modelled. @throws AwsError NotModelledByLocalCloud */
export function refuseWorkgroup(input: object): void {
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined && !MODELLED.includes(name)) throw notModelled(`redshift-serverless ${name}`);
  }
}

/**
 * Checks capacity, port and network of a workgroup.
 * @throws AwsError ValidationException
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-capacity.html
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-usage-considerations.html
 */
export async function checkWorkgroup(store: RedshiftStore, workgroup: Workgroup): Promise<void> {
  const { baseCapacity: base, maxCapacity: most, port } = workgroup;
  const stepped = base === 4 || (base >= 8 && base <= 512 && base % 8 === 0);
  if (!stepped && !(base > 512 && base <= MOST_RPUS && base % 32 === 0)) {
    throw invalid(
      `Base capacity ${base} is not valid. It must be 4, a multiple of 8 from 8 to 512, or a multiple of 32 up to ${MOST_RPUS}.`,
    );
  }
  if (most !== undefined && most < base)
    throw invalid(`Max capacity ${most} must be at least the base capacity ${base}.`);
  if (port < 5431 || (port > 5455 && port < 8191) || port > 8215)
    throw invalid(`Port ${port} is not valid. It must be in 5431-5455 or 8191-8215.`);
  await checkNetwork(store, workgroup);
}

async function checkNetwork(
  { cloud }: RedshiftStore,
  { subnetIds, securityGroupIds }: Workgroup,
): Promise<void> {
  // Without subnets AWS takes those of the default VPC, which the local cloud has not: nothing to look at.
  if (subnetIds.length > 0) {
    const { Subnets = [] } = await cloud.call<DescribeSubnetsCommandOutput>(ROOT, "ec2", "DescribeSubnets", {
      SubnetIds: subnetIds,
    });
    const zones = new Set(Subnets.map(({ AvailabilityZone }) => AvailabilityZone));
    if (zones.size < LEAST_ZONES) {
      throw invalid(
        `Insufficient free addresses or zones: there must be at least ${LEAST_ZONES} subnets, in ${LEAST_ZONES} Availability Zones, and these are in ${zones.size}.`,
      );
    }
  }
  if (securityGroupIds.length > 0)
    await cloud.call(ROOT, "ec2", "DescribeSecurityGroups", { GroupIds: securityGroupIds });
}
