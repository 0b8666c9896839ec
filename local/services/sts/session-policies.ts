import type { PolicyDescriptorType } from "@aws-sdk/client-sts";
import type { Cloud } from "../../core/cloud";
import { isAwsError } from "../../core/errors";
import { ROOT } from "../../core/identity";
import { packedPolicyTooLarge, validationError } from "./errors";

/** Characters of policy and tags together that a token has room for. */
const ROOM = 2048;

/** What a request may say to narrow the session. */
interface Narrowing {
  Policy?: string;
  PolicyArns?: PolicyDescriptorType[];
}

/**
 * Reads the session policies of a request.
 * @returns texts and ARNs of managed policies, or undefined when the request has none
 * @throws AwsError MalformedPolicyDocument, ValidationError
 */
export async function sessionPolicies(
  cloud: Cloud,
  { Policy, PolicyArns = [] }: Narrowing,
): Promise<string[] | undefined> {
  if (Policy === undefined && PolicyArns.length === 0) return undefined;
  if (Policy !== undefined) await checkPolicy(cloud, Policy);
  const arns = PolicyArns.flatMap(({ arn }) => arn ?? []);
  for (const arn of arns) await checkManaged(cloud, arn);
  return [...(Policy === undefined ? [] : [Policy]), ...arns];
}

/** IAM reads the policy as it reads one that is to be tried. */
async function checkPolicy(cloud: Cloud, text: string): Promise<void> {
  await cloud.call(ROOT, "iam", "SimulateCustomPolicy", {
    PolicyInputList: [text],
    ActionNames: ["sts:GetCallerIdentity"],
  });
}

async function checkManaged(cloud: Cloud, arn: string): Promise<void> {
  try {
    await cloud.call(ROOT, "iam", "GetPolicy", { PolicyArn: arn });
  } catch (error) {
    if (!isAwsError(error, "NoSuchEntity")) throw error;
    throw validationError(`Policy ${arn} does not exist or is not attachable.`);
  }
}

/**
 * @returns how much of the room for policy and tags is taken, in per cent
 * @throws AwsError PackedPolicyTooLarge
 */
export function packedSize(policies: readonly string[], tags: Readonly<Record<string, string>>): number {
  const tagged = Object.entries(tags).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const size = policies.reduce((sum, text) => sum + text.length, tagged);
  const percent = Math.ceil((size / ROOM) * 100);
  if (percent > 100) throw packedPolicyTooLarge(percent);
  return percent;
}
