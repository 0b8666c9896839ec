import type { Parameters } from "../destination/processing";
import type { Item, Stage } from "./item";
import { partId } from "./item";
import { splitDelimited, splitJson } from "./sub-records";

/** A record with more sub-records goes on whole. */
const MOST_SUB_RECORDS = 500;

/**
 * Takes records apart that hold several.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/dynamic-partitioning-multirecord-deaggergation.html
 */
export function deAggregationStage({ SubRecordType, Delimiter = "" }: Parameters): Stage {
  const delimiter = Buffer.from(Delimiter, "base64");
  const split =
    SubRecordType === "JSON" ? splitJson : (data: Buffer): Buffer[] => splitDelimited(data, delimiter);
  return async (items) => ({
    items: items.flatMap((item) => parts(item, split(item.data))),
    failed: [],
    dropped: [],
  });
}

function parts(item: Item, subRecords: readonly Buffer[] | undefined): Item[] {
  if (!subRecords || subRecords.length < 2 || subRecords.length > MOST_SUB_RECORDS) return [item];
  return subRecords.map((data, i) => ({ ...item, id: partId(item.id, i), original: data, data }));
}
