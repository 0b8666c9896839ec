import type {
  DescribeTagsCommandOutput,
  ResourceType as TaggedType,
  TagSpecification,
} from "@aws-sdk/client-ec2";
import { isAwsError } from "../../../core/errors";
import type { Property, ResourceContext, Standing } from "../../../core/resource-type";

export interface TaggedProperties {
  Tags?: { Key: string; Value: string }[];
}

/** The property `Tags` of every type that has it. */
export const TAGS: Property = {
  type: "list",
  of: {
    type: "object",
    members: { Key: { type: "string", required: true }, Value: { type: "string", required: true } },
  },
};

/** @returns the tags of the template on top of those of the stack */
export function wantedTags(
  { Tags = [] }: TaggedProperties,
  context: ResourceContext,
): Record<string, string> {
  return { ...context.tags, ...Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])) };
}

const list = (tags: Readonly<Record<string, string>>): { Key: string; Value: string }[] =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** @returns what a Create call is given, so that a thing bears its tags from the start */
export function tagSpecifications(
  type: TaggedType,
  properties: TaggedProperties,
  context: ResourceContext,
): { TagSpecifications: TagSpecification[] } {
  return { TagSpecifications: [{ ResourceType: type, Tags: list(wantedTags(properties, context)) }] };
}

/** Brings the tags of a thing to what the template says. */
export async function updateTags(
  id: string,
  desired: TaggedProperties,
  context: ResourceContext,
): Promise<void> {
  const wanted = wantedTags(desired, context);
  const { Tags: present = [] } = await context.call<DescribeTagsCommandOutput>("ec2", "DescribeTags", {
    Filters: [{ Name: "resource-id", Values: [id] }],
  });
  const gone = present.flatMap(({ Key = "" }) => (Key in wanted ? [] : [{ Key }]));
  if (gone.length > 0) await context.call("ec2", "DeleteTags", { Resources: [id], Tags: gone });
  await context.call("ec2", "CreateTags", { Resources: [id], Tags: list(wanted) });
}

/** Deletes something; that it is gone already is well. */
export async function deleteIfThere(
  context: ResourceContext,
  operation: string,
  input: object,
  ...gone: string[]
): Promise<void> {
  try {
    await context.call("ec2", operation, input);
  } catch (error) {
    if (!gone.some((code) => isAwsError(error, code))) throw error;
  }
}

/** A resource that never changes in place, or whose changes are all of tags. */
export const unchanged = async (standing: Standing): Promise<Standing> => standing;
