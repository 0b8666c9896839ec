import { STACK_TAGS } from "../../contract/tags";
import type { Tags } from "./owner";

/** A tag as one service or another spells it. */
interface Tag {
  Key?: string | undefined;
  Value?: string | undefined;
  key?: string | undefined;
  value?: string | undefined;
}

/** @returns tags by their keys */
export function tagMap(list: readonly Tag[] | undefined): Tags {
  return Object.fromEntries(
    (list ?? []).map(({ Key, Value, key, value }) => [Key ?? key, Value ?? value ?? ""]),
  );
}

/** @returns the filter that EC2 takes for what bears a class's tag */
export const tagFilter = (className: string): { Name: string; Values: string[] } => ({
  Name: `tag:${STACK_TAGS.class}`,
  Values: [className],
});

/** Errors that say of a thing that it is gone: between the list and the question somebody has removed it. */
const GONE =
  /^(?:NoSuch\w+|\w*NotFound\w*|ResourceNotFoundException|EntityDoesNotExist|Invalid\w+\.NotFound)$/;

/** @returns whether an error says that the thing is not there */
export const isGone = (error: unknown): boolean => error instanceof Error && GONE.test(error.name);
