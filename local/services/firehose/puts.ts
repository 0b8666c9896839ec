import { randomFillSync } from "node:crypto";
import type { PutRecordBatchResponseEntry } from "@aws-sdk/client-firehose";
import type { Call } from "../../core/action";
import { parametersOf } from "./destination/processing";
import { invalidArgument, notFromCloudWatch, notStored, SLOW_DOWN, slowDown } from "./errors";
import { isInShare } from "./faults/faults";
import type { Firehose } from "./firehose";
import type { Stream } from "./store";

/**
 * @returns the stream that a producer may put to now
 * @throws AwsError when there is none, it is not ACTIVE, or takes its records from elsewhere
 */
export function streamForPut({ store }: Firehose, name: string, { identity }: Call): Stream {
  const stream = store.getForPut(name);
  if (stream.type !== "DirectPut") {
    throw invalidArgument(`This operation is not permitted on ${stream.type} delivery stream type.`);
  }
  const fromLogs = identity.kind === "service" && identity.arn.startsWith("logs.");
  if (!fromLogs && parametersOf(stream.destination.ProcessingConfiguration, "Decompression")) {
    throw notFromCloudWatch(name, store.cloud.account);
  }
  return stream;
}

/**
 * Takes in what the stream's limits let through, and puts it on disk.
 * @returns an entry a record, in their order: an id, or that it is to be sent again
 * @throws AwsError ServiceUnavailableException when there are too many calls, or when the disk does not take the records;
 *   nothing of them is kept then
 */
export async function takeRecords(
  firehose: Firehose,
  stream: Stream,
  records: readonly Uint8Array[],
): Promise<PutRecordBatchResponseEntry[]> {
  const { limits, store } = firehose;
  const admission = limits.admit(stream, records);
  if (admission.refused) {
    tellThrottled(firehose, stream, records.length);
    throw slowDown();
  }
  const share = firehose.faults.find(stream.name, "fail-records")?.share ?? 0;
  const taken = records.filter((_, i) => i < admission.records && !isInShare(i, share));
  if (taken.length > 0) {
    const pipeline = await firehose.pipelines.get(stream);
    try {
      await pipeline.accept(taken, store.cloud.clock.now());
      count(firehose, stream, taken);
    } catch (error) {
      throw notStored(error instanceof Error ? error.message : String(error));
    }
  }
  if (taken.length === records.length) return recordIds(records.length).map((RecordId) => ({ RecordId }));
  tellThrottled(firehose, stream, records.length - taken.length);
  const ids = recordIds(taken.length);
  let next = 0;
  return records.map((_, i) =>
    i < admission.records && !isInShare(i, share)
      ? { RecordId: ids[next++] }
      : { ErrorCode: SLOW_DOWN.code, ErrorMessage: SLOW_DOWN.message },
  );
}

/** One sample a call that was accepted; its value is how much it brought. */
function count({ metrics, limits }: Firehose, stream: Stream, taken: readonly Uint8Array[]): void {
  const { name } = stream;
  metrics.record(name, "IncomingPutRequests", 1);
  metrics.record(name, "IncomingRecords", taken.length);
  metrics.record(
    name,
    "IncomingBytes",
    taken.reduce((sum, { length }) => sum + length, 0),
  );
  const quota = limits.quota(stream);
  if (!quota) return;
  metrics.record(name, "RecordsPerSecondLimit", quota.records);
  metrics.record(name, "PutRequestsPerSecondLimit", quota.requests);
  metrics.record(name, "BytesPerSecondLimit", quota.bytes);
}

function tellThrottled({ store, metrics }: Firehose, { name }: Stream, records: number): void {
  metrics.record(name, "ThrottledRecords", records);
  store.cloud.events.emit("recordsThrottled", { stream: name, region: store.cloud.region, records });
}

/** Bytes behind an id of 224 characters, the length that AWS's samples have. */
const ID_BYTES = 168;
const ID_CHARACTERS = (ID_BYTES / 3) * 4;

/** @returns ids of accepted records: long, opaque and unlike one another */
function recordIds(count: number): string[] {
  const text = randomFillSync(Buffer.allocUnsafe(ID_BYTES * count)).toString("base64");
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push(text.slice(i * ID_CHARACTERS, (i + 1) * ID_CHARACTERS));
  return ids;
}
