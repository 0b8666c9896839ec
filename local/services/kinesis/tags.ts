import type { Tag } from "@aws-sdk/client-kinesis";
import { invalidArgument } from "./errors";

type Tags = Readonly<Record<string, string>>;

const MOST_TAGS = 50;
const ALLOWED = /^[\p{L}\p{Z}\p{N}_.:/=+\-@%]*$/u;

/**
 * Lays tags over those that are there.
 * @param thing what is tagged, for the sentence of an error: `stream x under account 000000000000`
 * @throws AwsError InvalidArgumentException for characters that tags do not have, a key that is AWS's own, or more than 50 tags
 */
export function withTags(tags: Tags, added: Tags, thing: string): Record<string, string> {
  const result = { ...tags };
  checkCharacters([...Object.keys(added), ...Object.values(added)]);
  for (const [key, value] of Object.entries(added)) {
    // CloudFormation puts its own tags through the same API; everybody else is refused the prefix.
    if (key.startsWith("aws:") && !key.startsWith("aws:cloudformation:")) {
      throw invalidArgument(
        `Failed to add tags to ${thing} because tag keys that begin with aws: are reserved for AWS.`,
      );
    }
    result[key] = value;
  }
  if (Object.keys(result).filter((key) => !key.startsWith("aws:")).length > MOST_TAGS) {
    throw invalidArgument(
      `Failed to add tags to ${thing} because a given ${thing.split(" ")[0]} cannot have more than ${MOST_TAGS} tags associated with it.`,
    );
  }
  return result;
}

/**
 * @returns the tags but those with these keys; unknown keys do no harm
 * @throws AwsError InvalidArgumentException for characters that tags do not have
 */
export function withoutTags(tags: Tags, keys: readonly string[]): Record<string, string> {
  checkCharacters(keys);
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.includes(key)));
}

/** @returns tags as lists show them, in the order of their keys */
export const tagList = (tags: Tags): Tag[] =>
  Object.keys(tags)
    .sort()
    .map((Key) => ({ Key, Value: tags[Key] ?? "" }));

/** @returns condition keys of a request that brings tags */
export function tagConditions(tags: Tags | undefined): Record<string, string | string[]> {
  const keys = Object.keys(tags ?? {});
  if (keys.length === 0) return {};
  const requested = Object.entries(tags ?? {}).map(([key, value]) => [`aws:RequestTag/${key}`, value]);
  return { ...Object.fromEntries(requested), "aws:TagKeys": keys };
}

/** @returns condition keys of a request that names keys of tags */
export const tagKeyConditions = (keys: readonly string[] | undefined): Record<string, string[]> =>
  keys && keys.length > 0 ? { "aws:TagKeys": [...keys] } : {};

/** @returns condition keys that a thing's own tags give */
export const resourceTagConditions = (tags: Tags): Record<string, string> =>
  Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]));

function checkCharacters(texts: readonly string[]): void {
  if (texts.every((text) => ALLOWED.test(text))) return;
  throw invalidArgument(
    "Some tags contain invalid characters. Valid characters: Unicode letters, digits, white space, _ . / = + - % @.",
  );
}
