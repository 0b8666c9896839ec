import type { Tag } from "@aws-sdk/client-ecr";
import { invalidParameter, tooManyTags } from "./errors";
import type { EcrStore, Repository } from "./store";

const MOST_TAGS = 50;

/** @returns the repository that an ARN names. @throws AwsError InvalidParameterException, RepositoryNotFoundException */
export function taggedRepository(store: EcrStore, arn: string): Repository {
  const name = /^arn:aws:ecr:[^:]*:[^:]*:repository\/(.+)$/.exec(arn)?.[1];
  if (name === undefined) {
    throw invalidParameter(`Invalid parameter at 'resourceArn' failed to satisfy constraint: 'Invalid ARN'`);
  }
  return store.get(name);
}

/** Puts tags on top of those that are there. @throws AwsError TooManyTagsException */
export function withTags(tags: Repository["tags"], added: readonly Tag[] = []): Repository["tags"] {
  const result = { ...tags, ...Object.fromEntries(added.map(({ Key = "", Value = "" }) => [Key, Value])) };
  if (Object.keys(result).filter((key) => !key.startsWith("aws:")).length > MOST_TAGS) throw tooManyTags();
  return result;
}
