import type { ResourceType, Tag, TagSpecification } from "@aws-sdk/client-ec2";
import type { Permission } from "../../core/action";
import { AwsError } from "../../core/errors";
import { invalidValue } from "./errors";
import { KINDS } from "./kinds";
import type { Kind } from "./records";
import type { Ec2Store, Tags } from "./store";

const MOST_TAGS = 50;

export const tagList = (tags: Tags): Tag[] => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/**
 * Puts tags on top of those that are there.
 * @throws AwsError when a key is AWS's own, too long, or there are too many
 */
export function withTags(tags: Tags, added: readonly Tag[] = []): Tags {
  const result: Record<string, string> = { ...tags };
  for (const { Key = "", Value = "" } of added) {
    // CloudFormation puts its own tags through the same API; everybody else is refused the prefix.
    if (/^aws:/i.test(Key) && !Key.startsWith("aws:cloudformation:")) {
      throw invalidValue(Key, "key", "Tag keys starting with 'aws:' are reserved for internal use");
    }
    if (Key.length === 0 || Key.length > 127)
      throw invalidValue(Key, "key", "Tag keys have 1 to 127 characters");
    if (Value.length > 255) throw invalidValue(Value, "value", "Tag values have at most 255 characters");
    result[Key] = Value;
  }
  if (Object.keys(result).filter((key) => !key.startsWith("aws:")).length > MOST_TAGS) {
    throw new AwsError("TagLimitExceeded", "The maximum number of Tags for a resource has been reached.");
  }
  return result;
}

/**
 * @returns the tags that a request gives to a thing of this type while it makes it
 * @throws AwsError InvalidParameterValue for a type that the request does not make
 */
export function specifiedTags(
  specifications: readonly TagSpecification[] | undefined,
  type: ResourceType,
  others: readonly ResourceType[] = [],
): Tags {
  const wrong = specifications?.find(
    ({ ResourceType }) => ResourceType !== type && !others.includes(ResourceType as ResourceType),
  );
  if (wrong) {
    const why = `'${wrong.ResourceType}' is not a valid taggable resource type for this operation.`;
    throw new AwsError("InvalidParameterValue", why);
  }
  const matching = specifications?.filter(({ ResourceType }) => ResourceType === type) ?? [];
  return withTags(
    {},
    matching.flatMap(({ Tags: tags = [] }) => tags),
  );
}

/** @returns the rights to make a thing of this type with these tags */
export function creation(
  store: Ec2Store,
  action: string,
  type: string,
  specifications: readonly TagSpecification[] | undefined,
): Permission[] {
  const tags = (specifications ?? []).flatMap(({ Tags: list = [] }) => list);
  const requested = {
    ...Object.fromEntries(tags.map(({ Key, Value = "" }) => [`aws:RequestTag/${Key}`, Value])),
    ...(tags.length > 0 && { "aws:TagKeys": tags.map(({ Key = "" }) => Key) }),
  };
  return [
    store.permission(action, type, undefined, requested),
    ...(tags.length > 0
      ? [store.permission("CreateTags", type, undefined, { ...requested, "ec2:CreateAction": action })]
      : []),
  ];
}

/** Kinds of ids that are kept inside of others, and bear tags all the same. */
const INNER = /^(eni|acl|sgr|ami)-/;

/** @throws AwsError InvalidID, or the kind's own error, when nothing has the id */
export function checkTaggable(store: Ec2Store, id: string): void {
  if (store.kindOf(id) !== undefined || INNER.test(id)) return;
  const kind = (Object.keys(KINDS) as Kind[]).find((name) => id.startsWith(`${KINDS[name].prefix}-`));
  throw kind ? KINDS[kind].notFound(id) : new AwsError("InvalidID", `The ID '${id}' is not valid`);
}
