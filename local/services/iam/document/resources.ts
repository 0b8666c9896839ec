/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const PARTITIONS = [
  "aws",
  "aws-cn",
  "aws-us-gov",
  "aws-iso",
  "aws-iso-b",
  "aws-iso-e",
  "aws-iso-f",
  "aws-eusc",
];

const IAM_PATHS = [
  ...["user/", "federated-user/", "role/", "group/", "instance-profile/", "mfa/", "server-certificate/"],
  ...["policy/", "sms-mfa/", "saml-provider/", "oidc-provider/", "report/", "access-report/"],
];

/**
 * Finds what is wrong with a resource of a policy.
 * @returns AWS's sentence, or undefined when nothing is
 */
export function resourceProblem(resource: string): string | undefined {
  if (resource === "*") return undefined;
  const [, partition, ...rest] = resource.split(":");
  if (partition === undefined) return `Resource ${resource} must be in ARN format or "*".`;
  if (partition !== "*" && !PARTITIONS.includes(partition)) return partitionProblem(partition, rest);
  const [service, region = "", , ...tail] = rest;
  if (service === undefined) return "Resource vendor must be fully qualified and cannot contain regexes.";
  const path = tail.join(":");
  if (service === "iam") {
    if (region !== "") return `IAM resource ${resource} cannot contain region information.`;
    if (path !== "*" && !IAM_PATHS.some((start) => path.startsWith(start))) {
      return `IAM resource path must either be "*" or start with ${IAM_PATHS.join(", ")}.`;
    }
  }
  if (service === "s3" && region !== "" && !path.startsWith("accesspoint/")) {
    return `Resource ${resource} can not contain region information.`;
  }
  return undefined;
}

function partitionProblem(partition: string, rest: readonly string[]): string {
  const [service = "*", region = "*", account = "*"] = rest;
  const path = rest.length > 3 ? rest.slice(3).join(":") : "*";
  const first = service === "" && rest.length === 1 ? "*" : service;
  return `Partition "${partition}" is not valid for resource "arn:${partition}:${first}:${region}:${account}:${path}".`;
}

/** @returns whether AWS's older parser, which sees a policy first, takes the resource */
export function passesLegacyParser(resource: string): boolean {
  if (resource === "*") return true;
  const parts = resource.split(":");
  return (parts.length > 5 || !resource.includes("::")) && parts[2] !== "";
}
