import type { ResourceContext } from "../../../core/resource-type";
import { absent } from "./holder-policies";
import type { TagProperty } from "./property-shapes";

/** A role or user, of which some settings have API calls of their own. */
export interface Person {
  kind: "Role" | "User";
  name: string;
}

const nameOf = ({ kind, name }: Person): Record<string, string> => ({ [`${kind}Name`]: name });

/** @returns the stack's tags with the resource's own on top, as the API takes them */
export function allTags(tags: TagProperty[] | undefined, context: ResourceContext): TagProperty[] {
  const merged = {
    ...context.tags,
    ...Object.fromEntries((tags ?? []).map(({ Key, Value }) => [Key, Value])),
  };
  return Object.entries(merged).map(([Key, Value]) => ({ Key, Value }));
}

/** Brings tags from whatever they are to those of the template; asks nothing of the API when they are. */
export async function changeTags(
  person: Person,
  desired: TagProperty[] | undefined,
  context: ResourceContext,
): Promise<void> {
  const wanted = allTags(desired, context);
  const { Tags: present = [] } = await context.call<{ Tags?: TagProperty[] }>(
    "iam",
    `List${person.kind}Tags`,
    nameOf(person),
  );
  const keys = new Set(wanted.map(({ Key }) => Key.toLowerCase()));
  const gone = present.map(({ Key }) => Key).filter((key) => !keys.has(key.toLowerCase()));
  const has = ({ Key, Value }: TagProperty): boolean =>
    present.some((tag) => tag.Key === Key && tag.Value === Value);
  const added = wanted.filter((tag) => !has(tag));
  if (gone.length > 0) {
    await context.call("iam", `Untag${person.kind}`, { ...nameOf(person), TagKeys: gone });
  }
  if (added.length > 0) await context.call("iam", `Tag${person.kind}`, { ...nameOf(person), Tags: added });
}

export async function changeBoundary(
  person: Person,
  desired: string | undefined,
  previous: string | undefined,
  context: ResourceContext,
): Promise<void> {
  if (desired === previous) return;
  const { kind } = person;
  if (desired === undefined) {
    await absent(context.call("iam", `Delete${kind}PermissionsBoundary`, nameOf(person)));
    return;
  }
  const input = { ...nameOf(person), PermissionsBoundary: desired };
  await context.call("iam", `Put${kind}PermissionsBoundary`, input);
}
