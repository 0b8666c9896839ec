/** A page of parts, of an upload or of an object. */
export interface PartPage<P> {
  parts: P[];
  truncated: boolean;
  /** Number of its last part; 0 for none. */
  next: number;
}

/**
 * @param parts by number
 * @param after number of the part behind which the page begins
 */
export function listPartPage<P extends { number: number }>(
  parts: readonly P[],
  after: number,
  most: number,
): PartPage<P> {
  const following = parts.filter(({ number }) => number > after);
  const page = following.slice(0, most);
  return { parts: page, truncated: following.length > page.length, next: page.at(-1)?.number ?? 0 };
}
