import type { PartitionKeys } from "../prefix/evaluate";
import { partitionKeysIn } from "../prefix/rules";
import type { Failed, Item, Stage } from "./item";
import { metadataFailed } from "./metadata-stage";

/** Leaves each record the partition keys that the prefix asks for, and fails those that lack one. */
export function partitionStage(prefix: string | undefined): Stage {
  const query = partitionKeysIn(prefix, "query");
  const lambda = partitionKeysIn(prefix, "lambda");
  return async (items) => {
    const passed: Item[] = [];
    const failed: Failed[] = [];
    for (const item of items) {
      const keysFromQuery = pick(item.keysFromQuery, query);
      const keysFromLambda = pick(item.keysFromLambda, lambda);
      if (keysFromQuery && keysFromLambda) passed.push({ ...item, keysFromQuery, keysFromLambda });
      else failed.push(metadataFailed(item, "partitionKeys values must not be null or empty"));
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
