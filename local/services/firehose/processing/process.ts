import type { StreamContext } from "../delivery/context";
import type { Chunk, ProcessedLog } from "../delivery/processed-log";
import type { Batch, Outcome } from "../delivery/writer";
import { parametersOf } from "../destination/processing";
import { type ActivePartitions, withinPartitions } from "./active-partitions";
import { chunksOf } from "./chunks";
import { type Item, itemId } from "./item";
import { runStages, stagesOf } from "./stages";

/** Where processed records go. */
export interface Processed {
  log: ProcessedLog;
  partitions: ActivePartitions;
  /** Is handed what the log has, so that it is delivered. */
  committed(chunks: readonly Chunk[]): void;
}

/** Sends a batch of records through the processors and keeps what comes out. */
export async function processBatch(
  context: StreamContext,
  { log, partitions, committed }: Processed,
  batch: Batch,
): Promise<Outcome> {
  const items = await itemsOf(batch);
  const { destination } = context.stream();
  let passed: Awaited<ReturnType<typeof runStages>>;
  try {
    passed = await runStages(stagesOf(context, destination), items);
  } catch (error) {
    if (context.signal.aborted) return { kind: "stopped" };
    throw error;
  }
  const kept = withinPartitions(passed, partitions);
  const chunks = chunksOf(kept, {
    now: context.cloud.clock.now(),
    restarts: parametersOf(destination.ProcessingConfiguration, "Lambda") !== undefined,
  });
  committed(await log.commit(batch.end(), chunks));
  if (destination.DynamicPartitioningConfiguration?.Enabled) {
    context.record("PartitionCount", partitions.count);
    context.record("PartitionCountExceeded", kept.failed.length > passed.failed.length ? 1 : 0);
  }
  const bytes = items.reduce((sum, { original }) => sum + original.length, 0);
  return { kind: "delivered", key: "", records: items.length, bytes, lines: 0 };
}

async function itemsOf(batch: Batch): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { block, position, from, to } of batch.open()) {
    for (let index = from; index < to; index++) {
      const data = block.record(index);
      const origin = block.origin(index);
      const id = itemId(position, index);
      items.push({ id, arrival: block.arrival, original: data, data, ...(origin && { origin }) });
    }
  }
  return items;
}
