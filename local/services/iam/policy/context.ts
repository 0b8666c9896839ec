/** Where conditions and policy variables find the values of a request. */
export interface Context {
  /**
   * @param key condition key in lower case: keys are not told apart by case
   * @returns the key's value, or its values where it has several; undefined when the request has no such key
   */
  value(key: string): string | readonly string[] | undefined;
}

/** @returns the values of a key as a list; empty when the request does not have it */
export function valuesOf(context: Context, key: string): readonly string[] {
  const value = context.value(key);
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
