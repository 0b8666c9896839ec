import { randomFillSync } from "node:crypto";
import type { Call } from "../../core/action";
import { parametersOf } from "./destination/processing";
import { invalidArgument, notFromCloudWatch, notStored } from "./errors";
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
 * Puts records on disk.
 * @throws AwsError ServiceUnavailableException when the disk does not take them; nothing of them is kept then
 */
export async function storeRecords(
  { pipelines, store }: Firehose,
  stream: Stream,
  records: readonly Uint8Array[],
): Promise<void> {
  const pipeline = await pipelines.get(stream);
  try {
    await pipeline.accept(records, store.cloud.clock.now());
  } catch (error) {
    throw notStored(error instanceof Error ? error.message : String(error));
  }
}

/** Bytes behind an id of 224 characters, the length that AWS's samples have. */
const ID_BYTES = 168;
const ID_CHARACTERS = (ID_BYTES / 3) * 4;

/** @returns ids of accepted records: long, opaque and unlike one another */
export function recordIds(count: number): string[] {
  const text = randomFillSync(Buffer.allocUnsafe(ID_BYTES * count)).toString("base64");
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push(text.slice(i * ID_CHARACTERS, (i + 1) * ID_CHARACTERS));
  return ids;
}
