import type { Call, Conditions, Permission } from "../../core/action";
import { formatArn } from "../../core/arn";
import { uuid } from "../../core/ids";
import { ACCOUNT } from "../../core/regions";
import type { StackStore } from "../store";

/** @returns the ARN of a stack that is being made */
export function newStackId(region: string, name: string): string {
  return formatArn({
    partition: "aws",
    service: "cloudformation",
    region,
    account: ACCOUNT,
    resource: `stack/${name}/${uuid()}`,
  });
}

/** @returns the ARN by which IAM knows a stack: its own, or `stack/name/*` while there is none */
function stackArn(store: StackStore, call: Call, nameOrId: string | undefined): string {
  if (nameOrId === undefined) return "*";
  const known = store.stack(nameOrId)?.stackId;
  if (known) return known;
  if (nameOrId.startsWith("arn:")) return nameOrId;
  return formatArn({
    partition: "aws",
    service: "cloudformation",
    region: call.region,
    account: ACCOUNT,
    resource: `stack/${nameOrId}/*`,
  });
}

/** A stack's own tags, as conditions; an update under way counts, as in what DescribeStacks shows. */
function tagsOf(store: StackStore, nameOrId: string | undefined): Conditions {
  const stack = nameOrId === undefined ? undefined : store.stack(nameOrId);
  const tags = (stack?.target ?? stack?.deployment)?.tags ?? {};
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
}

/** What a request may say that policies look at. */
export interface ConditionInput {
  RoleARN?: string | undefined;
  TemplateURL?: string | undefined;
  ChangeSetName?: string | undefined;
  Tags?: { Key?: string | undefined; Value?: string | undefined }[] | undefined;
}

/**
 * Permission of one action on a stack, and to pass the execution role.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudformation.html
 */
export function stackPermissions(
  store: StackStore,
  call: Call,
  action: string,
  nameOrId: string | undefined,
  input: ConditionInput = {},
): Permission[] {
  const permission: Permission = {
    action: `cloudformation:${action}`,
    resource: stackArn(store, call, nameOrId),
    conditions: { ...conditionsOf(input), ...tagsOf(store, nameOrId) },
  };
  return input.RoleARN === undefined ? [permission] : [permission, passRole(input.RoleARN)];
}

/** Permission to hand a role to CloudFormation. */
const passRole = (roleArn: string): Permission => ({
  action: "iam:PassRole",
  resource: roleArn,
  conditions: { "iam:PassedToService": "cloudformation.amazonaws.com" },
});

function conditionsOf({ RoleARN, TemplateURL, ChangeSetName, Tags = [] }: ConditionInput): Conditions {
  return {
    ...(RoleARN !== undefined && { "cloudformation:RoleArn": RoleARN }),
    ...(TemplateURL !== undefined && { "cloudformation:TemplateUrl": TemplateURL }),
    ...(ChangeSetName !== undefined && { "cloudformation:ChangeSetName": ChangeSetName }),
    ...(Tags.length > 0 && { "aws:TagKeys": Tags.map(({ Key }) => Key ?? "") }),
    ...Object.fromEntries(Tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value ?? ""])),
  };
}
