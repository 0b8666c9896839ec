import type { AwsError } from "./errors";

export interface PageRequest {
  /** What the page before ended with, as a client sends it back. */
  token: string | undefined;
  /** Most items of a page. */
  limit: number;
  /** Makes the service's own error for a token that it never gave. */
  invalid(): AwsError;
}

/**
 * Cuts one page out of items that stand in the order of their keys. The token names the last item given and not a count,
 * so that a page neither repeats nor skips what stood before and after while other items came and went.
 * @param key of an item; unique, and rising in code-unit order over the items
 * @returns the page, and the token of the next one if there is more
 */
export function page<T>(
  items: readonly T[],
  key: (item: T) => string,
  { token, limit, invalid }: PageRequest,
): { items: T[]; token?: string } {
  const after = token === undefined ? undefined : decodeToken(token, invalid);
  const start = after === undefined ? 0 : items.findIndex((item) => key(item) > after);
  if (start < 0) return { items: [] };
  const some = items.slice(start, start + limit);
  const last = some.at(-1);
  if (last === undefined || start + limit >= items.length) return { items: some };
  return { items: some, token: encodeToken(key(last)) };
}

/** @returns items in the order of their keys, by code unit as AWS sorts names */
export function sortedBy<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

const encodeToken = (key: string): string => Buffer.from(`after:${key}`).toString("base64url");

function decodeToken(token: string, invalid: () => AwsError): string {
  const text = Buffer.from(token, "base64url").toString();
  if (!text.startsWith("after:")) throw invalid();
  return text.slice("after:".length);
}
