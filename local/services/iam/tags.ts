import type { Tag } from "@aws-sdk/client-iam";
import type { Conditions } from "../../core/action";
import { invalidInput, limitExceeded } from "./errors";

type Tags = Readonly<Record<string, string>>;

const MOST_TAGS = 50;

/**
 * Puts tags on top of those that are there. Keys are not told apart by case.
 * @throws AwsError InvalidInput, LimitExceeded
 */
export function withTags(tags: Tags, added: readonly Tag[] | undefined): Record<string, string> {
  const keys = (added ?? []).map(({ Key = "" }) => Key.toLowerCase());
  if (new Set(keys).size < keys.length) {
    throw invalidInput("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
  }
  const result = withoutTags(tags, keys);
  for (const { Key = "", Value = "" } of added ?? []) {
    // CloudFormation puts its own tags through the same API; everybody else is refused the prefix.
    if (/^aws:/i.test(Key) && !Key.startsWith("aws:cloudformation:")) {
      throw invalidInput(
        "System tags cannot be added or modified by the caller: tag keys must not begin with aws:",
      );
    }
    result[Key] = Value;
  }
  if (Object.keys(result).filter((key) => !key.startsWith("aws:")).length > MOST_TAGS) {
    throw limitExceeded("The number of tags has reached the maximum limit.");
  }
  return result;
}

/** @returns the tags but those with these keys, whatever their case */
export function withoutTags(tags: Tags, keys: readonly string[] | undefined): Record<string, string> {
  const gone = new Set((keys ?? []).map((key) => key.toLowerCase()));
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !gone.has(key.toLowerCase())));
}

/** @returns tags as the API lists them */
export const tagList = (tags: Tags): { Key: string; Value: string }[] =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** @returns the tags for which the caller answers: on AWS, CloudFormation puts its own without the caller's permission */
export const callerTags = (tags: readonly Tag[] | undefined): Tag[] =>
  (tags ?? []).filter(({ Key = "" }) => !Key.startsWith("aws:cloudformation:"));

/** Condition keys of the tags that a request wants to put. */
export function requestTags(tags: readonly Tag[] | undefined): Conditions {
  const own = callerTags(tags);
  if (own.length === 0) return {};
  return {
    "aws:TagKeys": own.map(({ Key = "" }) => Key),
    ...Object.fromEntries(own.map(({ Key = "", Value = "" }) => [`aws:RequestTag/${Key}`, Value])),
  };
}

/** Condition keys of the tags that the entity has already. */
export function resourceTags(tags: Tags | undefined): Conditions {
  return Object.fromEntries(
    Object.entries(tags ?? {}).flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      [`iam:ResourceTag/${key}`, value],
    ]),
  );
}
