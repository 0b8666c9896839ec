import type { Conditions } from "../../core/action";
import { invalidParameterValue } from "./errors";
import { parseFunctionName } from "./names";
import type { Fn, LambdaStore } from "./store";

const MOST_TAGS = 50;

/** @returns the function that an ARN names. @throws AwsError ResourceNotFoundException, InvalidParameterValueException */
export function taggedFunction(store: LambdaStore, arn: string): Fn {
  const reference = parseFunctionName(arn);
  if (reference.qualifier !== undefined) {
    throw invalidParameterValue(
      "Tags on function aliases and versions are not supported. Please specify a function ARN.",
    );
  }
  return store.get(reference);
}

/** Puts tags on top of those that are there. @throws AwsError InvalidParameterValueException */
export function withTags(tags: Readonly<Fn["tags"]>, added: Readonly<Record<string, string>>): Fn["tags"] {
  const result = { ...tags, ...added };
  const own = Object.keys(result).filter((key) => !key.startsWith("aws:"));
  if (own.length > MOST_TAGS) throw invalidParameterValue(`The function can have at most ${MOST_TAGS} tags.`);
  return result;
}

/** @returns condition keys of a request that brings tags */
export function tagConditions(tags: Readonly<Record<string, string>> | undefined): Conditions {
  const entries = Object.entries(tags ?? {});
  if (entries.length === 0) return {};
  return {
    ...Object.fromEntries(entries.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
    "aws:TagKeys": entries.map(([key]) => key),
  };
}
