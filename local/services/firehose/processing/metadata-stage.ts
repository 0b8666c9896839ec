import type { RecordMetric } from "../metrics/metrics";
import type { PartitionKeys } from "../prefix/evaluate";
import type { Failed, Item, Stage } from "./item";
import type { JqEngine } from "./jq-engine";

const EMPTY_KEY = "partitionKeys values must not be null or empty";

/**
 * Reads partition keys out of records by a jq query.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/dynamic-partitioning-partitioning-keys.html
 */
export function metadataStage(
  { jq, record }: { jq: Pick<JqEngine, "query">; record: RecordMetric },
  query: string,
): Stage {
  return async (items) => {
    const passed: Item[] = [];
    const failed: Failed[] = [];
    const texts = items.map(({ data }) => jsonText(data));
    const readable = texts.filter((text): text is string => text !== undefined);
    const started = performance.now();
    const answers = await jq.query(query, readable);
    record("JQProcessing.Duration", Math.round(performance.now() - started));
    let next = 0;
    for (const [i, item] of items.entries()) {
      if (texts[i] === undefined) {
        failed.push(metadataFailed(item, "Non JSON record provided"));
        continue;
      }
      const answer = answers[next++];
      const keys = answer && "outputs" in answer ? keysOf(answer.outputs) : undefined;
      if (keys) passed.push({ ...item, keysFromQuery: keys });
      else failed.push(metadataFailed(item, answer && "error" in answer ? answer.error : EMPTY_KEY));
    }
    return { items: passed, failed, dropped: [] };
  };
}

/** @returns the failure of a record that has no partition keys */
export const metadataFailed = (item: Item, errorMessage: string): Failed => ({
  item,
  failure: {
    errorOutputType: "metadata-extraction-failed",
    errorCode: "DynamicPartitioning.MetadataExtractionFailed",
    errorMessage,
    attemptsMade: 1,
  },
});

function jsonText(data: Buffer): string | undefined {
  const text = data.toString();
  try {
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}

/** @returns the keys of the one object that a query gave, undefined when one of them has no value */
function keysOf(outputs: readonly unknown[]): PartitionKeys | undefined {
  const [output] = outputs;
  if (outputs.length !== 1 || typeof output !== "object" || output === null || Array.isArray(output)) {
    return undefined;
  }
  const keys: Record<string, string> = {};
  for (const [key, value] of Object.entries(output)) {
    if (!["string", "number", "boolean"].includes(typeof value) || value === "") return undefined;
    keys[key] = String(value);
  }
  return keys;
}
