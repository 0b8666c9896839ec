import type { _Record } from "@aws-sdk/client-kinesis";
import { sleep } from "../../../core/clock";
import { BatchRun } from "./batch-run";
import type { Checkpoint } from "./checkpoints";
import type { PollerParts } from "./poller";
import { isStale, isThrottled, type Source } from "./source";

/** A shard is looked at this often. */
const POLL_MS = 1000;

/** Reads one shard for a mapping, batch by batch, each when the one before is done with. */
export class ShardPoller {
  private iterator: string | undefined;

  constructor(
    private readonly parts: PollerParts,
    private readonly source: Source,
    private readonly shard: string,
    private readonly signal: AbortSignal,
  ) {}

  /** @returns when the shard is closed and done with, or the mapping has changed */
  async run(): Promise<void> {
    const { mapping, checkpoints } = this.parts;
    while (!this.signal.aborted) {
      const { records, ended } = await this.gather();
      if (records.length > 0) {
        const run = new BatchRun(this.parts, this.source, this.shard, this.signal);
        await run.process(records);
      }
      if (this.signal.aborted) return;
      if (ended) return checkpoints.put(mapping.id, this.shard, { ...this.checkpoint(), done: true });
    }
  }

  private checkpoint(): Checkpoint {
    return this.parts.checkpoints.get(this.parts.mapping.id, this.shard) ?? {};
  }

  /** Reads until the batch is full, its window is over, or the shard has ended. */
  private async gather(): Promise<{ records: _Record[]; ended: boolean }> {
    const { batchSize, window } = this.parts.mapping;
    const { clock } = this.parts.store.cloud;
    const records: _Record[] = [];
    let until = Number.POSITIVE_INFINITY;
    while (!this.signal.aborted) {
      const more = await this.read(batchSize - records.length, records.at(-1)?.SequenceNumber);
      if (records.length === 0 && more && more.records.length > 0) until = clock.now() + window * 1000;
      records.push(...(more?.records ?? []));
      if (more?.ended) return { records, ended: true };
      if (records.length >= batchSize || clock.now() >= until) return { records, ended: false };
      await sleep(clock, Math.min(POLL_MS, until - clock.now()), this.signal).catch(() => undefined);
    }
    return { records: [], ended: false };
  }

  /** @returns undefined when the shard does not give anything at the moment */
  private async read(
    limit: number,
    last: string | undefined,
  ): Promise<{ records: _Record[]; ended: boolean } | undefined> {
    try {
      const from = last === undefined ? this.checkpoint() : { sequence: last };
      this.iterator ??= await this.source.iterator(this.shard, from);
      const { records, next } = await this.source.records(this.iterator ?? "", limit);
      this.iterator = next;
      return { records, ended: next === undefined };
    } catch (error) {
      if (isStale(error)) this.iterator = undefined;
      else if (!isThrottled(error)) throw error;
      return undefined;
    }
  }
}
