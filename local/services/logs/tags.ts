import { invalidParameter, tooManyTags } from "./errors";
import type { Group } from "./store";

const MOST_TAGS = 50;

/**
 * Puts tags on top of those of a group.
 * @throws AwsError TooManyTagsException, or InvalidParameterException for a key that is AWS's own
 */
export function withTags(tags: Group["tags"], added: Readonly<Record<string, string>>): Group["tags"] {
  // CloudFormation puts its own tags through the same API; everybody else is refused the prefix.
  const reserved = Object.keys(added).find(
    (key) => /^aws:/i.test(key) && !key.startsWith("aws:cloudformation:"),
  );
  if (reserved !== undefined)
    throw invalidParameter(`Tag key ${reserved} is invalid: keys that begin with aws: are reserved.`);
  const result = { ...tags, ...added };
  if (Object.keys(result).filter((key) => !key.startsWith("aws:")).length > MOST_TAGS) throw tooManyTags();
  return result;
}

export function withoutTags(tags: Group["tags"], keys: readonly string[]): Group["tags"] {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !keys.includes(key)));
}
