import { compareKeys } from "../objects/key-order";
import type { SortedKeys } from "../objects/sorted-keys";

/** What a listing is of. */
export interface Walk {
  prefix: string;
  /** Empty for none. */
  delimiter: string;
  /** Where it goes on: behind this key, or behind all that begin with this common prefix. */
  after?: string;
}

/** A line of a listing: a key, or the common beginning of several. */
export type Line = { key: string } | { commonPrefix: string };

/**
 * Walks the keys of a bucket in listing order. Keys that share what stands between the prefix and the next delimiter are
 * one line. Lines are found by bisection, so a common prefix of a million keys costs as much as one key.
 */
export function* walk(keys: SortedKeys, { prefix, delimiter, after }: Walk): Generator<Line> {
  const common = (key: string): string | undefined => {
    const at = delimiter === "" || !key.startsWith(prefix) ? -1 : key.indexOf(delimiter, prefix.length);
    return at < 0 ? undefined : key.slice(0, at + delimiter.length);
  };
  let key = keys.firstFrom(prefix);
  if (after !== undefined && compareKeys(after, prefix) >= 0) {
    // A marker below a common prefix means that the prefix was listed already.
    const listed = common(after);
    key = listed === undefined ? keys.firstAfter(after) : keys.firstPast(listed);
  }
  while (key?.startsWith(prefix)) {
    const commonPrefix = common(key);
    if (commonPrefix === undefined) {
      yield { key };
      key = keys.firstAfter(key);
    } else {
      yield { commonPrefix };
      key = keys.firstPast(commonPrefix);
    }
  }
}

/** @returns the text of a line by which a listing goes on after it */
export const lineName = (line: Line): string => ("key" in line ? line.key : line.commonPrefix);
