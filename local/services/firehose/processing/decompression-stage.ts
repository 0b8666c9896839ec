import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { RecordMetric } from "../metrics/metrics";
import type { Failed, Item, Stage } from "./item";

const unzip = promisify(gunzip);

/** A subscription's record is at most 1 MB; what unpacks to more than this is no log. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Unpacks the gzipped records of a CloudWatch Logs subscription. They must hold JSON. */
export const decompressionStage =
  (record: RecordMetric): Stage =>
  async (items) => {
    const passed: Item[] = [];
    const failed: Failed[] = [];
    for (const item of items) {
      const data = await unpack(item.data);
      if (data) passed.push({ ...item, data });
      else failed.push(decompressionFailed(item, "The record is not JSON compressed with GZIP."));
    }
    record("OutputDecompressedRecords.Success", passed.length);
    record("OutputDecompressedRecords.Failed", failed.length);
    record("OutputDecompressedBytes.Success", sum(passed.map(({ data }) => data.length)));
    record("OutputDecompressedBytes.Failed", sum(failed.map(({ item }) => item.data.length)));
    return { items: passed, failed, dropped: [] };
  };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

async function unpack(data: Buffer): Promise<Buffer | undefined> {
  try {
    const unpacked = await unzip(data, { maxOutputLength: MOST_BYTES });
    JSON.parse(unpacked.toString());
    return unpacked;
  } catch {
    return undefined;
  }
}

/** @returns the failure of a record that is no envelope of CloudWatch Logs */
export const decompressionFailed = (item: Item, errorMessage: string): Failed => ({
  item,
  failure: {
    errorOutputType: "decompression-failed",
    errorCode: "Decompression failed.",
    errorMessage,
    attemptsMade: 1,
  },
});
