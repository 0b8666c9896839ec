import type { Tag } from "@aws-sdk/client-sts";
import type { Conditions } from "../../core/action";
import type { Identity } from "../../core/identity";
import { validationError } from "./errors";

/** Tags of a session to be, and which of them go on along a chain of roles. */
export interface SessionTags {
  tags: Record<string, string>;
  transitive: string[];
}

/**
 * Joins the tags of a request with those that the caller's own session passes on.
 * @throws AwsError ValidationError for keys that are given twice, or that would change one passed on
 */
export function sessionTags(
  caller: Identity,
  given: readonly Tag[] = [],
  transitiveKeys: readonly string[] = [],
): SessionTags {
  const inherited = inheritedTags(caller);
  const passed = new Set(Object.keys(inherited).map((key) => key.toLowerCase()));
  const seen = new Set<string>();
  const tags: Record<string, string> = { ...inherited };
  for (const { Key = "", Value = "" } of given) {
    const lower = Key.toLowerCase();
    if (/^aws:/.test(lower)) {
      throw validationError(
        "System tags cannot be added or modified by the caller: tag keys must not begin with aws:",
      );
    }
    if (seen.has(lower)) {
      throw validationError("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
    }
    if (passed.has(lower)) {
      throw validationError(
        "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
      );
    }
    seen.add(lower);
    tags[Key] = Value;
  }
  for (const key of transitiveKeys) {
    if (!seen.has(key.toLowerCase())) {
      throw validationError("The specified transitive tag key must be included in the requested tags.");
    }
  }
  return { tags, transitive: [...new Set([...Object.keys(inherited), ...transitiveKeys])] };
}

function inheritedTags({ tags = {}, transitiveTagKeys = [] }: Identity): Record<string, string> {
  const keys = new Set(transitiveTagKeys.map((key) => key.toLowerCase()));
  return Object.fromEntries(Object.entries(tags).filter(([key]) => keys.has(key.toLowerCase())));
}

/** Condition keys of the tags that a request gives and that the caller's session passes on. */
export function sessionTagKeys(caller: Identity, given: readonly Tag[] = []): Conditions {
  const all = {
    ...inheritedTags(caller),
    ...Object.fromEntries(given.map(({ Key = "", Value = "" }) => [Key, Value])),
  };
  const keys = Object.keys(all);
  if (keys.length === 0) return {};
  return {
    "aws:TagKeys": keys,
    ...Object.fromEntries(Object.entries(all).map(([key, value]) => [`aws:RequestTag/${key}`, value])),
  };
}
