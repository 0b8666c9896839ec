import type { Failed, Item, Passed } from "./item";
import { placeOf } from "./places";

/**
 * Partitions that a stream may have active at once; a quota that AWS raises on request.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/limits.html
 */
export const MOST_ACTIVE_PARTITIONS = 500;

/** The partitions that hold records now. */
export interface ActivePartitions {
  readonly count: number;
  has(place: string): boolean;
}

/** Fails the records whose partition would be one too many. */
export function withinPartitions(passed: Passed, active: ActivePartitions): Passed {
  const added = new Set<string>();
  const items: Item[] = [];
  const failed: Failed[] = [...passed.failed];
  for (const item of passed.items) {
    const { place, partition } = placeOf(item);
    const known = !partition || active.has(place) || added.has(place);
    if (known || active.count + added.size < MOST_ACTIVE_PARTITIONS) {
      if (!known) added.add(place);
      items.push(item);
    } else failed.push(exceeded(item));
  }
  return { ...passed, items, failed };
}

const exceeded = (item: Item): Failed => ({
  item,
  failure: {
    errorOutputType: "activePartitionExceeded",
    errorCode: "DynamicPartitioning.ActivePartitionsLimitExceeded",
    errorMessage: `The stream has ${MOST_ACTIVE_PARTITIONS} active partitions, which is its quota.`,
    attemptsMade: 1,
  },
});
