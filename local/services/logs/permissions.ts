import type { Conditions, Permission } from "../../core/action";
import { groupArn, groupName, streamArn } from "./arns";
import type { LogsStore } from "./store";

type Tags = Readonly<Record<string, string>>;

/**
 * Permission of an action on a group.
 * @param action behind `logs:`
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html
 */
export function onGroup(
  store: LogsStore,
  action: string,
  group: string | undefined,
  conditions: Conditions = {},
): Permission {
  return permission(store, action, group, streamArn(store.cloud, group), conditions);
}

/** Permission of an action on a stream, which bears the tags of its group. */
export function onStream(
  store: LogsStore,
  action: string,
  group: string | undefined,
  stream: string | undefined,
): Permission {
  return permission(store, action, group, streamArn(store.cloud, group, stream), {});
}

/** Permission of an action that names its group without the streams, as the tagging ones do. */
export function onBareGroup(
  store: LogsStore,
  action: string,
  group: string | undefined,
  conditions: Conditions = {},
): Permission {
  return permission(store, action, group, groupArn(store.cloud, group), conditions);
}

/** Permission of an action on what an ARN names; only groups are modelled. */
export function onArn(
  store: LogsStore,
  action: string,
  arn: string,
  conditions: Conditions = {},
): Permission {
  const group = groupName({ logGroupIdentifier: arn }).replace(/:\*$/, "");
  return permission(store, action, group, arn, conditions);
}

/** @returns condition keys of a request that brings tags */
export function tagConditions(tags: Tags | undefined): Conditions {
  const entries = Object.entries(tags ?? {});
  if (entries.length === 0) return {};
  return {
    ...Object.fromEntries(entries.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
    "aws:TagKeys": entries.map(([key]) => key),
  };
}

/** @returns condition keys of a request that names keys of tags */
export const tagKeyConditions = (keys: readonly string[] | undefined): Conditions =>
  keys && keys.length > 0 ? { "aws:TagKeys": keys } : {};

function permission(
  store: LogsStore,
  action: string,
  group: string | undefined,
  resource: string,
  conditions: Conditions,
): Permission {
  const tags = Object.entries((group !== undefined && store.findGroup(group)?.tags) || {});
  const ofResource = tags.map(([key, value]) => [`aws:ResourceTag/${key}`, value]);
  return {
    action: `logs:${action}`,
    resource,
    conditions: { ...conditions, ...Object.fromEntries(ofResource) },
  };
}
