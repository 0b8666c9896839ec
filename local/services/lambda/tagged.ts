import type { Conditions, Permission } from "../../core/action";
import { onMapping } from "./event-sources/permissions";
import type { Functions } from "./functions";
import { parseFunctionName } from "./names";
import { onFunction } from "./permissions";
import type { Fn } from "./store";
import { taggedFunction } from "./tags";

/** What bears tags, and how it gets others. */
export interface Tagged {
  tags: Readonly<Record<string, string>>;
  set(tags: Fn["tags"]): Promise<void>;
}

const MAPPING = /:event-source-mapping:(.+)$/;

/** @returns the function or the event source mapping that an ARN names. @throws AwsError ResourceNotFoundException, InvalidParameterValueException */
export function tagged(functions: Functions, arn: string): Tagged {
  const id = MAPPING.exec(arn)?.[1];
  if (id !== undefined) {
    const mapping = functions.mappings.get(id);
    return { tags: mapping.tags, set: (tags) => functions.mappings.setTags(id, tags) };
  }
  const fn = taggedFunction(functions.store, arn);
  return { tags: fn.tags, set: (tags) => functions.put({ ...fn, tags }) };
}

/** @returns what a request needs on what an ARN names */
export function onTagged(
  functions: Functions,
  action: string,
  arn: string | undefined,
  conditions: Conditions = {},
): Permission {
  const id = MAPPING.exec(arn ?? "")?.[1];
  if (id === undefined) return onFunction(functions.store, action, parseFunctionName(arn), conditions);
  const permission = onMapping(functions, action, id);
  return { ...permission, conditions: { ...permission.conditions, ...conditions } };
}
