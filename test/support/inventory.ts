import type { TestCloud } from "./cloud";

/** A list call, where the names stand in its answer, and what narrows it to what is alive. */
interface Listing {
  service: string;
  operation: string;
  input?: object;
  list: string;
  name: string;
}

const ALIVE = {
  Filters: [{ Name: "instance-state-name", Values: ["pending", "running", "stopping", "stopped"] }],
};

/** One call for each kind of thing that a stack can leave behind. */
const LISTINGS: readonly Listing[] = [
  { service: "cloudformation", operation: "DescribeStacks", list: "Stacks", name: "StackName" },
  { service: "cloudformation", operation: "ListExports", list: "Exports", name: "Name" },
  { service: "s3", operation: "ListBuckets", list: "Buckets", name: "Name" },
  { service: "firehose", operation: "ListDeliveryStreams", list: "DeliveryStreamNames", name: "" },
  { service: "kinesis", operation: "ListStreams", list: "StreamNames", name: "" },
  { service: "lambda", operation: "ListEventSourceMappings", list: "EventSourceMappings", name: "UUID" },
  { service: "lambda", operation: "ListFunctions", list: "Functions", name: "FunctionName" },
  { service: "logs", operation: "DescribeLogGroups", list: "logGroups", name: "logGroupName" },
  { service: "ssm", operation: "DescribeParameters", list: "Parameters", name: "Name" },
  { service: "secretsmanager", operation: "ListSecrets", list: "SecretList", name: "Name" },
  { service: "redshift-serverless", operation: "ListNamespaces", list: "namespaces", name: "namespaceName" },
  { service: "redshift-serverless", operation: "ListWorkgroups", list: "workgroups", name: "workgroupName" },
  { service: "ecr", operation: "DescribeRepositories", list: "repositories", name: "repositoryName" },
  { service: "iam", operation: "ListRoles", list: "Roles", name: "RoleName" },
  { service: "iam", operation: "ListUsers", list: "Users", name: "UserName" },
  {
    service: "iam",
    operation: "ListInstanceProfiles",
    list: "InstanceProfiles",
    name: "InstanceProfileName",
  },
  {
    service: "iam",
    operation: "ListPolicies",
    input: { Scope: "Local" },
    list: "Policies",
    name: "PolicyName",
  },
  {
    service: "ec2",
    operation: "DescribeInstances",
    input: ALIVE,
    list: "Reservations",
    name: "ReservationId",
  },
  { service: "ec2", operation: "DescribeVpcs", list: "Vpcs", name: "VpcId" },
  { service: "ec2", operation: "DescribeSubnets", list: "Subnets", name: "SubnetId" },
  { service: "ec2", operation: "DescribeSecurityGroups", list: "SecurityGroups", name: "GroupId" },
  { service: "ec2", operation: "DescribeRouteTables", list: "RouteTables", name: "RouteTableId" },
  {
    service: "ec2",
    operation: "DescribeInternetGateways",
    list: "InternetGateways",
    name: "InternetGatewayId",
  },
  {
    service: "ec2",
    operation: "DescribeNetworkInterfaces",
    list: "NetworkInterfaces",
    name: "NetworkInterfaceId",
  },
  { service: "ec2", operation: "DescribeVolumes", list: "Volumes", name: "VolumeId" },
];

type Page = Record<string, unknown> & { NextToken?: string; nextToken?: string };

/** @returns everything that every service lists, by `service operation`: what a destroyed class may have left */
export async function inventory(cloud: TestCloud): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { service, operation, input, list, name } of LISTINGS) {
    const page = await cloud.call<Page>(service, operation, { ...input });
    const entries = (page[list] ?? []) as (string | Record<string, string>)[];
    found[`${service} ${operation}`] = entries
      .map((entry) => (typeof entry === "string" ? entry : String(entry[name])))
      .sort();
  }
  return found;
}
