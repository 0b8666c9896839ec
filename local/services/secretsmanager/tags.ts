import type { Tag } from "@aws-sdk/client-secrets-manager";
import { invalidParameter } from "./errors";

const MOST_TAGS = 50;

/**
 * Puts tags on top of those that are there. CloudFormation puts its own through the same API; everybody else is refused `aws:`.
 * @throws AwsError InvalidParameterException
 */
export function withTags(
  tags: Readonly<Record<string, string>>,
  added: readonly Tag[],
): Record<string, string> {
  const result = { ...tags };
  for (const { Key = "", Value = "" } of added) {
    if (/^aws:/i.test(Key) && !Key.startsWith("aws:cloudformation:")) {
      throw invalidParameter(`The tag key ${Key} can't begin with aws:.`);
    }
    result[Key] = Value;
  }
  if (Object.keys(result).filter((key) => !key.startsWith("aws:")).length > MOST_TAGS) {
    throw invalidParameter(`A secret can have ${MOST_TAGS} tags at most.`);
  }
  return result;
}

export const tagList = (tags: Readonly<Record<string, string>>): { Key: string; Value: string }[] =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
