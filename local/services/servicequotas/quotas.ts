/** A quota as Service Quotas lists it. */
export interface KnownQuota {
  service: string;
  code: string;
  name: string;
  /** AWS's default. */
  value: number;
  /** What holds for the account, where it has been raised. */
  applied?: number;
  adjustable: boolean;
  /** One for the account instead of one for each Region; AWS lists it in us-east-1 alone. */
  global?: true;
}

/** Services of which quotas are known, by the code and the name that AWS gives them. */
export const SERVICES: Readonly<Record<string, string>> = {
  cloudformation: "AWS CloudFormation",
  ec2: "Amazon Elastic Compute Cloud (Amazon EC2)",
  iam: "AWS Identity and Access Management (IAM)",
  lambda: "AWS Lambda",
  s3: "Amazon Simple Storage Service (Amazon S3)",
  vpc: "Amazon Virtual Private Cloud (Amazon VPC)",
};

/** Quotas that a class of log pipelines comes near, with AWS's defaults. */
export const QUOTAS: readonly KnownQuota[] = [
  { service: "cloudformation", code: "L-0485CB21", name: "Stack count", value: 2000, adjustable: true },
  { service: "ec2", code: "L-0263D0A3", name: "EC2-VPC Elastic IPs", value: 5, adjustable: true },
  {
    service: "ec2",
    code: "L-1216C47A",
    name: "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances",
    value: 5,
    applied: 10_000,
    adjustable: true,
  },
  {
    service: "iam",
    code: "L-6E65F664",
    name: "Instance profiles per account",
    value: 1000,
    adjustable: true,
    global: true,
  },
  {
    service: "iam",
    code: "L-E95E4862",
    name: "Customer managed policies per account",
    value: 1500,
    adjustable: true,
    global: true,
  },
  {
    service: "iam",
    code: "L-FE177D64",
    name: "Roles per account",
    value: 1000,
    adjustable: true,
    global: true,
  },
  { service: "lambda", code: "L-B99A9384", name: "Concurrent executions", value: 1000, adjustable: true },
  {
    service: "s3",
    code: "L-DC2B2D3D",
    name: "General purpose buckets",
    value: 10_000,
    adjustable: true,
    global: true,
  },
  {
    service: "vpc",
    code: "L-29B6F2EB",
    name: "Interface VPC endpoints per VPC",
    value: 50,
    adjustable: true,
  },
  { service: "vpc", code: "L-A4707A72", name: "Internet gateways per Region", value: 5, adjustable: true },
  {
    service: "vpc",
    code: "L-E79EC296",
    name: "VPC security groups per Region",
    value: 2500,
    adjustable: true,
  },
  { service: "vpc", code: "L-F678F1CE", name: "VPCs per Region", value: 5, adjustable: true },
];

/** Where AWS lists the quotas of an account as a whole. */
const HOME = "us-east-1";

/** @returns quotas of a service that a Region lists, in the order of their codes */
export function quotasOf(service: string, region: string): KnownQuota[] {
  return QUOTAS.filter((quota) => quota.service === service && (!quota.global || region === HOME));
}
