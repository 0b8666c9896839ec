import type { ListTagsForResourceCommandOutput } from "@aws-sdk/client-redshift-serverless";
import type { ResourceContext } from "../../../core/resource-type";

export interface Tag {
  Key: string;
  Value: string;
}

const SERVICE = "redshift-serverless";

/** Tags of the stack, and over them those of the resource, in the API's words. */
export function tagList(
  { tags }: ResourceContext,
  own: readonly Tag[] = [],
): { key: string; value: string }[] {
  const all: Record<string, string> = { ...tags };
  for (const { Key, Value } of own) all[Key] = Value;
  return Object.entries(all).map(([key, value]) => ({ key, value }));
}

export async function tagsOf(resourceArn: string, context: ResourceContext): Promise<Record<string, string>> {
  const { tags = [] } = await context.call<ListTagsForResourceCommandOutput>(SERVICE, "ListTagsForResource", {
    resourceArn,
  });
  return Object.fromEntries(tags.map(({ key = "", value = "" }) => [key, value]));
}

export async function changeTags(
  resourceArn: string,
  tags: readonly { key: string; value: string }[],
  context: ResourceContext,
): Promise<void> {
  const kept = new Set(tags.map(({ key }) => key));
  const tagKeys = Object.keys(await tagsOf(resourceArn, context)).filter((key) => !kept.has(key));
  if (tagKeys.length > 0) await context.call(SERVICE, "UntagResource", { resourceArn, tagKeys });
  if (tags.length > 0) await context.call(SERVICE, "TagResource", { resourceArn, tags });
}
