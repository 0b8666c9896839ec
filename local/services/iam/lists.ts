import { page } from "../../core/paging";
import { invalidInput } from "./errors";

/** What every List request may say. */
export interface ListRequest {
  Marker?: string;
  MaxItems?: number;
}

const USUAL_PAGE = 100;

/** What every List answer says beside its items. */
export interface ListAnswer {
  IsTruncated: boolean;
  Marker?: string;
}

/**
 * Cuts the page that a request asks for.
 * @param items in the order of their keys
 * @throws AwsError InvalidInput for a marker that IAM never gave
 */
export function cut<T>(
  items: readonly T[],
  key: (item: T) => string,
  { Marker, MaxItems = USUAL_PAGE }: ListRequest,
): { items: T[]; answer: ListAnswer } {
  const { items: some, token } = page(items, key, {
    token: Marker,
    limit: MaxItems,
    invalid: () => invalidInput(`Invalid Marker: ${Marker}`),
  });
  return { items: some, answer: { IsTruncated: token !== undefined, ...(token && { Marker: token }) } };
}

/** @returns those below a path */
export function below<T extends { path: string }>(items: readonly T[], prefix = "/"): T[] {
  return items.filter(({ path }) => path.startsWith(prefix));
}
