import { isAwsError } from "../../../core/errors";
import type { ResourceContext } from "../../../core/resource-type";
import { documentText, type InlinePolicy } from "./property-shapes";

/** A role, user or group as the API names it. */
export interface Holder {
  kind: "Role" | "User" | "Group";
  name: string;
}

/** Policies that a template gives to a role, user or group. */
export interface HolderPolicies {
  ManagedPolicyArns?: string[];
  Policies?: InlinePolicy[];
}

const nameOf = ({ kind, name }: Holder): Record<string, string> => ({ [`${kind}Name`]: name });

/** Gives all policies of the template first and takes away those of before, so that at no time one is missing. */
export async function changePolicies(
  holder: Holder,
  desired: HolderPolicies,
  previous: HolderPolicies,
  context: ResourceContext,
): Promise<void> {
  const { ManagedPolicyArns: arns = [], Policies: policies = [] } = desired;
  for (const PolicyArn of arns) {
    await context.call("iam", `Attach${holder.kind}Policy`, { ...nameOf(holder), PolicyArn });
  }
  for (const { PolicyName, PolicyDocument } of policies) {
    await putInline(holder, PolicyName, documentText(PolicyDocument), context);
  }
  const kept = new Set(policies.map(({ PolicyName }) => PolicyName));
  await removePolicies(
    holder,
    {
      ManagedPolicyArns: previous.ManagedPolicyArns?.filter((arn) => !arns.includes(arn)),
      Policies: previous.Policies?.filter(({ PolicyName }) => !kept.has(PolicyName)),
    },
    context,
  );
}

/** Takes away what the template gave; what is gone already is no matter. */
export async function removePolicies(
  holder: Holder,
  { ManagedPolicyArns = [], Policies = [] }: HolderPolicies,
  context: ResourceContext,
): Promise<void> {
  for (const PolicyArn of ManagedPolicyArns) {
    await absent(context.call("iam", `Detach${holder.kind}Policy`, { ...nameOf(holder), PolicyArn }));
  }
  for (const { PolicyName } of Policies) await deleteInline(holder, PolicyName, context);
}

export async function putInline(
  holder: Holder,
  PolicyName: string,
  PolicyDocument: string,
  context: ResourceContext,
): Promise<void> {
  const input = { ...nameOf(holder), PolicyName, PolicyDocument };
  await context.call("iam", `Put${holder.kind}Policy`, input);
}

export async function deleteInline(
  holder: Holder,
  PolicyName: string,
  context: ResourceContext,
): Promise<void> {
  await absent(context.call("iam", `Delete${holder.kind}Policy`, { ...nameOf(holder), PolicyName }));
}

/** Waits for a deletion, for which being gone already is success. */
export async function absent(deletion: Promise<object>): Promise<void> {
  try {
    await deletion;
  } catch (error) {
    if (!isAwsError(error, "NoSuchEntity")) throw error;
  }
}
