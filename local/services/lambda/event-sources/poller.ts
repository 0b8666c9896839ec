import type { Shard } from "@aws-sdk/client-kinesis";
import { sleep } from "../../../core/clock";
import type { Invocation, InvocationResult } from "../execution/invoker";
import type { LambdaStore } from "../store";
import type { Checkpoints } from "./checkpoints";
import type { Mapping } from "./mapping";
import { ShardPoller } from "./shard-poller";
import { Source } from "./source";

/** What pollers of one mapping work with. */
export interface PollerParts {
  mapping: Mapping;
  store: LambdaStore;
  invoke: (invocation: Invocation) => Promise<InvocationResult>;
  checkpoints: Checkpoints;
  /** Notes what the last batch came to. */
  result(text: string): void;
}

/** Between two tries to read a stream that cannot be read. */
const RETRY_MS = 5_000;

/** Reads all shards of a stream for a mapping: each by itself, and children when their parents are done with. */
export class Poller {
  readonly ended: Promise<void>;
  private readonly over = new AbortController();
  private readonly source: Source;
  private readonly reading = new Map<string, Promise<void>>();

  /** @param before what must have ended first */
  constructor(
    private readonly parts: PollerParts,
    before: Promise<void>,
  ) {
    this.source = new Source(parts.store, parts.mapping, this.over.signal);
    this.ended = before.then(() => this.run()).catch(() => undefined);
  }

  stop(): void {
    this.over.abort(new Error("the mapping has changed"));
  }

  private async run(): Promise<void> {
    const { signal } = this.over;
    const { store, result } = this.parts;
    while (!signal.aborted) {
      try {
        const shards = await this.source.shards();
        await this.begin(shards);
        for (const shard of this.ready(shards)) this.read(shard);
        // Without a shard to read there is one to be looked for later.
        const reading = [...this.reading.values()];
        await (reading.length > 0 ? Promise.race(reading) : sleep(store.cloud.clock, RETRY_MS, signal));
      } catch (error) {
        if (signal.aborted) break;
        result(`PROBLEM: ${error instanceof Error ? error.message : error}`);
        await sleep(store.cloud.clock, RETRY_MS, signal).catch(() => undefined);
      }
    }
    await Promise.allSettled(this.reading.values());
  }

  /** Keeps where the mapping begins, once, so that a later start begins there as well. */
  private async begin(shards: readonly Shard[]): Promise<void> {
    const { mapping, checkpoints } = this.parts;
    const { id, position, timestamp, created } = mapping;
    if (position === "TRIM_HORIZON" || checkpoints.has(id)) return;
    const from = position === "LATEST" ? created : (timestamp ?? created);
    for (const { ShardId = "", SequenceNumberRange: range } of shards) {
      // Of shards that closed before it is not known when: whoever wants the latest does not want them.
      const closed = range?.EndingSequenceNumber !== undefined;
      await checkpoints.put(id, ShardId, closed && position === "LATEST" ? { done: true } : { from });
    }
  }

  /** Shards that nobody reads yet and whose parents are done with, or gone. */
  private ready(shards: readonly Shard[]): Shard[] {
    const { mapping, checkpoints } = this.parts;
    const isDone = (id: string | undefined): boolean =>
      id === undefined ||
      !shards.some(({ ShardId }) => ShardId === id) ||
      checkpoints.get(mapping.id, id)?.done === true;
    return shards.filter(
      ({ ShardId, ParentShardId, AdjacentParentShardId }) =>
        !isDone(ShardId) &&
        !this.reading.has(ShardId ?? "") &&
        isDone(ParentShardId) &&
        isDone(AdjacentParentShardId),
    );
  }

  private read({ ShardId = "" }: Shard): void {
    const shard = new ShardPoller(this.parts, this.source, ShardId, this.over.signal);
    const done = shard.run().finally(() => this.reading.delete(ShardId));
    // Whoever waits for all of them hears of it.
    done.catch(() => undefined);
    this.reading.set(ShardId, done);
  }
}
