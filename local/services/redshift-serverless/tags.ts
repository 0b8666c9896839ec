import type { Tag } from "@aws-sdk/client-redshift-serverless";
import { invalid, tooManyTags } from "./errors";

const MOST_TAGS = 50;

/**
 * Puts tags on top of those that are there. CloudFormation puts its own through the same API; everybody else is refused `aws:`.
 * @throws AwsError
 */
export function withTags(
  tags: Readonly<Record<string, string>>,
  added: readonly Tag[],
): Record<string, string> {
  const result = { ...tags };
  for (const { key = "", value = "" } of added) {
    if (/^aws:/i.test(key) && !key.startsWith("aws:cloudformation:"))
      throw invalid(`The tag key ${key} can't begin with aws:.`);
    result[key] = value;
  }
  if (Object.keys(result).filter((key) => !key.startsWith("aws:")).length > MOST_TAGS) throw tooManyTags();
  return result;
}

export const tagList = (tags: Readonly<Record<string, string>>): { key: string; value: string }[] =>
  Object.entries(tags).map(([key, value]) => ({ key, value }));

/** @returns condition keys of a request that names tags */
export const requestTags = (tags: readonly Tag[] | undefined): Record<string, string> =>
  Object.fromEntries((tags ?? []).map(({ key, value }) => [`aws:RequestTag/${key}`, value ?? ""]));
