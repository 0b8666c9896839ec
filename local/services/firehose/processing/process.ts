import type { StreamContext } from "../delivery/context";
import type { Chunk, ProcessedLog } from "../delivery/processed-log";
import type { Batch, Outcome } from "../delivery/writer";
import { chunksOf } from "./chunks";
import { type Item, itemId } from "./item";
import { runStages, stagesOf } from "./stages";

/**
 * Sends a batch of records through the processors and keeps what comes out.
 * @param committed is handed what has been kept, so that it is delivered
 */
export async function processBatch(
  context: StreamContext,
  log: ProcessedLog,
  batch: Batch,
  committed: (chunks: readonly Chunk[]) => void,
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
  committed(await log.commit(batch.end(), chunksOf(passed, context.cloud.clock.now())));
  const bytes = items.reduce((sum, { original }) => sum + original.length, 0);
  return { kind: "delivered", key: "", records: items.length, bytes, lines: 0 };
}

async function itemsOf(batch: Batch): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { block, position, from, to } of batch.open()) {
    for (let index = from; index < to; index++) {
      const data = block.record(index);
      items.push({ id: itemId(position, index), arrival: block.arrival, original: data, data });
    }
  }
  return items;
}
