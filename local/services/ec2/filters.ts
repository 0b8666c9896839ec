import type { Filter } from "@aws-sdk/client-ec2";
import { page } from "../../core/paging";
import { invalidFilter, invalidNextToken } from "./errors";
import type { Tags } from "./store";

/** What filters of one Describe call look at: values of a thing by filter name; several match when one of them does. */
export type FilterFields<T> = Readonly<Record<string, (item: T) => FilterValue>>;
export type FilterValue = string | number | boolean | undefined | readonly (string | undefined)[];

/**
 * Keeps the things that match every filter; a filter matches when one of its values does, `*` and `?` being wildcards.
 * @throws AwsError InvalidParameterValue for a filter that the call does not know
 */
export function filtered<T>(
  items: readonly T[],
  filters: readonly Filter[] | undefined,
  fields: FilterFields<T>,
  tags: (item: T) => Tags,
): T[] {
  const tests = (filters ?? []).map(({ Name = "", Values = [] }) => {
    const values = valuesOf(Name, fields, tags);
    const patterns = Values.map(compiled);
    return (item: T): boolean =>
      values(item).some((value) => patterns.some((pattern) => pattern.test(value)));
  });
  return items.filter((item) => tests.every((test) => test(item)));
}

function valuesOf<T>(name: string, fields: FilterFields<T>, tags: (item: T) => Tags): (item: T) => string[] {
  if (name === "tag-key") return (item) => Object.keys(tags(item));
  if (name === "tag-value") return (item) => Object.values(tags(item));
  if (name.startsWith("tag:")) {
    const key = name.slice("tag:".length);
    return (item) => [tags(item)[key]].filter((value) => value !== undefined);
  }
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) throw invalidFilter(name);
  return (item) => {
    const value = field(item);
    return (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).map(String);
  };
}

function compiled(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");
}

/** Items of a page when the request does not say, and most that it may ask for. */
const LIMIT = 1000;

/** Cuts one page of a Describe call; items come in the order of their ids. */
export function pageOf<T extends { id: string }>(
  items: readonly T[],
  { NextToken, MaxResults }: { NextToken?: string | undefined; MaxResults?: number | undefined },
): { items: T[]; NextToken?: string } {
  const sorted = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { items: some, token } = page(sorted, ({ id }) => id, {
    token: NextToken,
    limit: Math.min(MaxResults ?? LIMIT, LIMIT),
    invalid: invalidNextToken,
  });
  return { items: some, ...(token !== undefined && { NextToken: token }) };
}
