import { sortedBy } from "../../core/paging";
import { checkIdentityPolicy } from "./document/identity-policy";
import type { Entities } from "./entities";
import { inlinePolicyNotFound, limitExceeded } from "./errors";
import { cut, type ListAnswer, type ListRequest } from "./lists";
import type { PolicyHolder } from "./records";
import { urlEncode } from "./shapes";

/**
 * Characters of all inline policies together, white space not counted.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const MOST_CHARACTERS: Readonly<Record<string, number>> = { User: 2048, Role: 10240, Group: 5120 };

/** @returns how much of a quota a policy's text takes */
export const sizeOf = (text: string): number => text.replace(/\s/g, "").length;

/** @throws AwsError NoSuchEntity, MalformedPolicyDocument, LimitExceeded */
export async function putInlinePolicy<E extends PolicyHolder>(
  entities: Entities<E>,
  name: string,
  policy: string,
  text: string,
): Promise<void> {
  const holder = entities.get(name);
  checkIdentityPolicy(text);
  const inline = { ...holder.inline, [policy]: text };
  const most = MOST_CHARACTERS[entities.kind] ?? 0;
  const size = Object.values(inline).reduce((sum, one) => sum + sizeOf(one), 0);
  if (size > most) {
    throw limitExceeded(
      `Maximum policy size of ${most} bytes exceeded for ${entities.kind.toLowerCase()} ${name}`,
    );
  }
  await entities.put({ ...holder, inline });
}

/** @throws AwsError NoSuchEntity */
export function getInlinePolicy<E extends PolicyHolder>(
  entities: Entities<E>,
  name: string,
  policy: string,
): { PolicyName: string; PolicyDocument: string } {
  const text = new Map(Object.entries(entities.get(name).inline)).get(policy);
  if (text === undefined) throw inlinePolicyNotFound(entities.kind, policy);
  return { PolicyName: policy, PolicyDocument: urlEncode(text) };
}

/** @throws AwsError NoSuchEntity */
export async function deleteInlinePolicy<E extends PolicyHolder>(
  entities: Entities<E>,
  name: string,
  policy: string,
): Promise<void> {
  const holder = entities.get(name);
  if (!Object.hasOwn(holder.inline, policy)) throw inlinePolicyNotFound(entities.kind, policy);
  const { [policy]: _gone, ...inline } = holder.inline;
  await entities.put({ ...holder, inline });
}

/** @throws AwsError NoSuchEntity */
export function listInlinePolicies<E extends PolicyHolder>(
  entities: Entities<E>,
  name: string,
  request: ListRequest,
): ListAnswer & { PolicyNames: string[] } {
  const names = sortedBy(Object.keys(entities.get(name).inline), (policy) => policy);
  const { items, answer } = cut(names, (policy) => policy, request);
  return { PolicyNames: items, ...answer };
}
