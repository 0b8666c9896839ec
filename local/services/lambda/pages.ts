import { page } from "../../core/paging";
import { invalidParameterValue } from "./errors";

/** Items of a page unless the request says less; AWS caps it here whatever the request says. */
const LIMIT = 50;

/** Cuts one page of a list. @throws AwsError for a marker that Lambda never gave */
export function pageOf<T>(
  items: readonly T[],
  key: (item: T) => string,
  { Marker, MaxItems }: { Marker?: string | undefined; MaxItems?: number | undefined },
): { items: T[]; token?: string } {
  return page(items, key, {
    token: Marker,
    limit: Math.min(MaxItems ?? LIMIT, LIMIT),
    invalid: () => invalidParameterValue("Invalid pagination marker"),
  });
}

/** @returns a text by which versions sort: `$LATEST`, then the numbers */
export const orderOf = (version: string): string => (version === "$LATEST" ? "" : version.padStart(10, "0"));
