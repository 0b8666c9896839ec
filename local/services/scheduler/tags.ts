import type { Tag } from "@aws-sdk/client-scheduler";
import type { Conditions, Permission } from "../../core/action";
import { tooManyTags } from "./errors";
import type { Group, SchedulerStore } from "./store";

const MOST_TAGS = 50;

/** Puts tags on top of those that are there. @throws AwsError ValidationException */
export function withTags(tags: Readonly<Group["tags"]>, added: readonly Tag[]): Group["tags"] {
  const result = { ...tags };
  for (const { Key = "", Value = "" } of added) result[Key] = Value;
  if (Object.keys(result).filter((key) => !key.startsWith("aws:")).length > MOST_TAGS) throw tooManyTags();
  return result;
}

/** @returns condition keys of a request that brings tags */
export function tagConditions(tags: readonly Tag[] = []): Conditions {
  if (tags.length === 0) return {};
  return {
    ...Object.fromEntries(tags.map(({ Key, Value = "" }) => [`aws:RequestTag/${Key}`, Value])),
    "aws:TagKeys": tags.map(({ Key = "" }) => Key),
  };
}

/** @returns what IAM must allow on a group, whose tags are condition keys */
export function onGroup(
  store: SchedulerStore,
  operation: string,
  name: string | undefined,
  conditions: Conditions = {},
): Permission {
  const tags = Object.entries(store.findGroup(name ?? "")?.tags ?? {});
  return {
    action: `scheduler:${operation}`,
    resource: store.groupArn(name),
    conditions: {
      ...Object.fromEntries(tags.map(([key, value]) => [`aws:ResourceTag/${key}`, value])),
      ...conditions,
    },
  };
}

/** @returns the name in the ARN of a group */
export const groupOf = (arn = ""): string => arn.slice(arn.lastIndexOf("/") + 1);
