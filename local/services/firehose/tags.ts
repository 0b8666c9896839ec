import type { Tag } from "@aws-sdk/client-firehose";
import { AwsError } from "../../core/errors";
import { invalidArgument, limitExceeded } from "./errors";

const MOST_TAGS = 50;
const PATTERN = "^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@%]*$";

/**
 * Lays tags over those that are there; of two with the same key in one call the last holds.
 * @throws AwsError for a key that is AWS's own, a tag without a value, or more than 50 tags
 */
export function withTags(
  tags: Readonly<Record<string, string>>,
  added: readonly Tag[],
): Record<string, string> {
  const result = { ...tags };
  for (const [i, { Key = "", Value }] of added.entries()) {
    // CloudFormation puts its own tags through the same API; everybody else is refused the prefix.
    if (Key.startsWith("aws:") && !Key.startsWith("aws:cloudformation:")) throw reservedKey(i);
    if (Value === undefined || Value === null) throw invalidArgument("Tag value must not be null");
    result[Key] = Value;
  }
  if (Object.keys(result).filter((key) => !key.startsWith("aws:")).length > MOST_TAGS) {
    throw limitExceeded(`A delivery stream cannot have more than ${MOST_TAGS} tags`);
  }
  return result;
}

/** @returns the tags of a list but those with these keys; unknown keys do no harm */
export function withoutTags(
  tags: Readonly<Record<string, string>>,
  keys: readonly string[],
): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.includes(key)));
}

/** @returns condition keys of a request that names tags */
export function tagConditions(tags: readonly Tag[] | undefined): Record<string, string | string[]> {
  const conditions: Record<string, string | string[]> = {};
  for (const { Key, Value } of tags ?? []) if (Key) conditions[`aws:RequestTag/${Key}`] = Value ?? "";
  const keys = (tags ?? []).flatMap(({ Key }) => (Key ? [Key] : []));
  if (keys.length > 0) conditions["aws:TagKeys"] = keys;
  return conditions;
}

/** @returns condition keys that a stream's own tags give */
export function resourceTagConditions(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
}

const reservedKey = (index: number): AwsError =>
  new AwsError(
    "ValidationException",
    `1 validation error detected: Value at 'tags.${index + 1}.member.key' failed to satisfy constraint: Member must satisfy regular expression pattern: ${PATTERN}`,
  );
