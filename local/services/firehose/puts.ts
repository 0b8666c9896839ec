import { randomFillSync } from "node:crypto";
import type { Call } from "../../core/action";
import type { PackedRecords } from "./delivery/packed-records";
import { parametersOf } from "./destination/processing";
import { invalidArgument, notFromCloudWatch, notStored, slowDown } from "./errors";
import { refuseSkewed } from "./faults/clock-skew";
import type { Firehose } from "./firehose";
import type { Stream } from "./store";

/**
 * @returns the stream that a producer may put to now
 * @throws AwsError when there is none, it is not ACTIVE, or takes its records from elsewhere
 */
export function streamForPut({ store, faults }: Firehose, name: string, call: Call): Stream {
  const skew = faults.find(name, "clock-skew");
  if (skew) refuseSkewed(call, skew.minutes, store.cloud.clock.now());
  const { identity } = call;
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

/** What became of the records of a call, in their order. */
export interface Taken {
  /** Of a record that is to be sent again there is none. */
  ids: (string | undefined)[];
  failed: number;
}

/**
 * Takes in what the stream's limits let through, and puts it on disk.
 * @throws AwsError ServiceUnavailableException when there are too many calls, or when the disk does not take the records;
 *   nothing of them is kept then
 */
export async function takeRecords(
  firehose: Firehose,
  stream: Stream,
  records: PackedRecords,
): Promise<Taken> {
  const admission = firehose.limits.admit(stream, records);
  if (admission.refused) {
    tellThrottled(firehose, stream, records.count);
    throw slowDown();
  }
  const fails = firehose.faults.failing(stream.name, records.count);
  if (admission.records === records.count && !fails) {
    await store(firehose, stream, records);
    return { ids: recordIds(records.count), failed: 0 };
  }
  const isTaken = (index: number): boolean => index < admission.records && !fails?.(index);
  const taken = records.filter(isTaken);
  if (taken.count > 0) await store(firehose, stream, taken);
  tellThrottled(firehose, stream, records.count - taken.count);
  const ids = recordIds(taken.count);
  let next = 0;
  return {
    ids: Array.from({ length: records.count }, (_, i) => (isTaken(i) ? ids[next++] : undefined)),
    failed: records.count - taken.count,
  };
}

async function store(firehose: Firehose, stream: Stream, records: PackedRecords): Promise<void> {
  try {
    const pipeline = await firehose.pipelines.get(stream);
    await pipeline.accept(records, firehose.store.cloud.clock.now());
  } catch (error) {
    throw notStored(error instanceof Error ? error.message : String(error));
  }
  count(firehose, stream, records);
}

/** One sample a call that was accepted; its value is how much it brought. */
function count({ metrics, limits }: Firehose, stream: Stream, taken: PackedRecords): void {
  const { name } = stream;
  metrics.record(name, "IncomingPutRequests", 1);
  metrics.record(name, "IncomingRecords", taken.count);
  metrics.record(name, "IncomingBytes", taken.bytes);
  const quota = limits.quota(stream);
  if (!quota) return;
  metrics.record(name, "RecordsPerSecondLimit", quota.records);
  metrics.record(name, "PutRequestsPerSecondLimit", quota.requests);
  metrics.record(name, "BytesPerSecondLimit", quota.bytes);
}

function tellThrottled({ store: { cloud }, metrics }: Firehose, { name }: Stream, records: number): void {
  metrics.record(name, "ThrottledRecords", records);
  cloud.events.emit("recordsThrottled", { stream: name, region: cloud.region, records });
}

/** Bytes behind an id of 224 characters, the length that AWS's samples have. */
const ID_BYTES = 168;
const ID_CHARACTERS = (ID_BYTES / 3) * 4;

/** Ids are made in here, a batch at a time. */
const RANDOM = Buffer.allocUnsafeSlow(ID_BYTES * 500);

/** @returns ids of accepted records: long, opaque and unlike one another; at most 500 */
function recordIds(count: number): string[] {
  const text = randomFillSync(RANDOM, 0, ID_BYTES * count).toString("base64", 0, ID_BYTES * count);
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push(text.slice(i * ID_CHARACTERS, (i + 1) * ID_CHARACTERS));
  return ids;
}
