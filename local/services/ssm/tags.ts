import type { Tag } from "@aws-sdk/client-ssm";
import { notModelled } from "../../core/errors";
import { invalid, invalidResourceId, tooManyTags } from "./errors";
import type { Parameter, SsmStore } from "./store";

const MOST_TAGS = 50;

/**
 * @returns the parameter that a tagging request names
 * @throws AwsError when the resource is of another type, or is not there
 */
export function taggedParameter(store: SsmStore, type: string, id: string): Parameter {
  if (type !== "Parameter") throw notModelled(`ssm resource type ${type}`);
  const parameter = store.find(id);
  if (!parameter) throw invalidResourceId();
  return parameter;
}

/**
 * Puts tags on top of those that are there.
 * @throws AwsError TooManyTagsError, or ValidationException for a key that is AWS's own
 */
export function withTags(
  tags: Readonly<Record<string, string>>,
  added: readonly Tag[],
): Record<string, string> {
  const result = { ...tags };
  for (const { Key = "", Value = "" } of added) {
    // CloudFormation puts its own tags through the same API; everybody else is refused the prefix.
    if (/^aws:/i.test(Key) && !Key.startsWith("aws:cloudformation:")) {
      throw invalid(`Tag key ${Key} is invalid: tag keys can't begin with aws:.`);
    }
    result[Key] = Value;
  }
  if (Object.keys(result).filter((key) => !key.startsWith("aws:")).length > MOST_TAGS) throw tooManyTags();
  return result;
}
