import { deliveryPrefix, type PartitionKeys, type Prefixes } from "../prefix/evaluate";
import { LONGEST_PREFIX, partitionKeysIn } from "../prefix/rules";
import type { Failed, Item, Stage } from "./item";
import { metadataFailed } from "./metadata-stage";

/**
 * Leaves each record the partition keys that the prefix asks for. Fails those that lack one, and those whose keys make the
 * prefix longer than it may be: S3 would refuse their object for ever.
 */
export function partitionStage(prefixes: Prefixes): Stage {
  const query = partitionKeysIn(prefixes.Prefix, "query");
  const lambda = partitionKeysIn(prefixes.Prefix, "lambda");
  return async (items) => {
    const passed: Item[] = [];
    const failed: Failed[] = [];
    for (const item of items) {
      const keysFromQuery = pick(item.keysFromQuery, query);
      const keysFromLambda = pick(item.keysFromLambda, lambda);
      if (!keysFromQuery || !keysFromLambda) {
        failed.push(metadataFailed(item, "partitionKeys values must not be null or empty"));
        continue;
      }
      const keys = { keysFromQuery, keysFromLambda };
      const { length } = Buffer.from(deliveryPrefix(prefixes, item.origin?.arrival ?? item.arrival, keys));
      if (length <= LONGEST_PREFIX) passed.push({ ...item, ...keys });
      else
        failed.push(
          metadataFailed(item, `Length of evaluated prefix cannot be greater than ${LONGEST_PREFIX}`),
        );
    }
    return { items: passed, failed, dropped: [] };
  };
}

function pick(keys: PartitionKeys = {}, names: readonly string[]): PartitionKeys | undefined {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = keys[name];
    if (!value) return undefined;
    picked[name] = value;
  }
  return picked;
}
