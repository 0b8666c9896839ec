import type { AttachedPolicy } from "@aws-sdk/client-iam";
import type { Conditions } from "../../core/action";
import { sortedBy } from "../../core/paging";
import type { Entities } from "./entities";
import { policyNotAttachable, policyNotFound, quotaExceeded } from "./errors";
import { below, cut, type ListAnswer, type ListRequest } from "./lists";
import type { PolicyHolder } from "./records";
import type { IamStore } from "./store";

/** Managed policies that may be attached to one user, role or group. */
const MOST_ATTACHED = 10;

/** Condition key by which a policy can say which policies may be attached. */
export const policyArnKey = (arn: string | undefined): Conditions =>
  arn === undefined ? {} : { "iam:PolicyARN": arn };

/**
 * Attaches a managed policy; one that is attached already stays so.
 * @throws AwsError NoSuchEntity, LimitExceeded
 */
export async function attachPolicy<E extends PolicyHolder>(
  store: IamStore,
  entities: Entities<E>,
  name: string,
  arn: string,
): Promise<void> {
  const holder = entities.get(name);
  if (!store.findPolicy(arn)) throw policyNotAttachable(arn);
  if (holder.attached.includes(arn)) return;
  if (holder.attached.length >= MOST_ATTACHED) {
    throw quotaExceeded(`PoliciesPer${entities.kind}`, MOST_ATTACHED);
  }
  await entities.put({ ...holder, attached: [...holder.attached, arn] });
}

/** @throws AwsError NoSuchEntity, also when the policy is not attached */
export async function detachPolicy<E extends PolicyHolder>(
  entities: Entities<E>,
  name: string,
  arn: string,
): Promise<void> {
  const holder = entities.get(name);
  if (!holder.attached.includes(arn)) throw policyNotFound(arn);
  await entities.put({ ...holder, attached: holder.attached.filter((one) => one !== arn) });
}

/** @throws AwsError NoSuchEntity */
export function listAttachedPolicies<E extends PolicyHolder>(
  store: IamStore,
  entities: Entities<E>,
  name: string,
  request: ListRequest & { PathPrefix?: string },
): ListAnswer & { AttachedPolicies: AttachedPolicy[] } {
  const policies = entities.get(name).attached.flatMap((arn) => store.findPolicy(arn) ?? []);
  const listed = sortedBy(below(policies, request.PathPrefix), ({ arn }) => arn);
  const { items, answer } = cut(listed, ({ arn }) => arn, request);
  return {
    AttachedPolicies: items.map(({ name: PolicyName, arn: PolicyArn }) => ({ PolicyName, PolicyArn })),
    ...answer,
  };
}
