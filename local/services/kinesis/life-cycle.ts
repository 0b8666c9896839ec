import type { Cancel } from "../../core/clock";
import type { Consumers } from "./consumers/consumers";
import type { Limits } from "./limits/limits";
import { Gate } from "./shards/gate";
import { firstShards, resharded } from "./shards/reshard";
import type { ShardLogs } from "./shards/shard-logs";
import type { KinesisStore, Stream } from "./store";

/** Short, but long enough to be seen: on AWS each takes from seconds to a minute. */
const CREATION_MS = 200;
const UPDATE_MS = 200;
const DELETION_MS = 200;

/** How often expired records are swept from the disk; nobody sees them from the moment they expire. */
const SWEEP_MS = 60 * 60 * 1000;

export interface LifeCycleParts {
  store: KinesisStore;
  logs: ShardLogs;
  limits: Limits;
  consumers: Consumers;
}

/** Moves streams on from the states that pass by themselves. */
export class LifeCycle {
  private readonly waits = new Map<string, Cancel>();
  private readonly gates = new Map<string, Gate>();
  private cancelSweep: Cancel | undefined;
  /** What is being done now; the end of the service waits for it. */
  private readonly working = new Set<Promise<void>>();

  constructor(private readonly parts: LifeCycleParts) {}

  /** Takes up what a stopped process left on its way. */
  async start(): Promise<void> {
    const streams = this.parts.store.all();
    await this.parts.logs.collect(new Set(streams.map(({ id }) => id)));
    for (const stream of streams) this.follow(stream);
    this.sweepLater();
  }

  async stop(): Promise<void> {
    this.cancelSweep?.();
    for (const cancel of this.waits.values()) cancel();
    this.waits.clear();
    await Promise.all(this.working);
  }

  /** What records of a stream pass on their way in. */
  gate({ id }: Stream): Gate {
    const gate = this.gates.get(id) ?? new Gate();
    this.gates.set(id, gate);
    return gate;
  }

  /** Keeps a stream in a new state, says so, and sees to what follows. */
  async put(stream: Stream): Promise<void> {
    const { store } = this.parts;
    const before = store.find(stream.name);
    await store.put(stream);
    if (before?.status !== stream.status) this.tell(stream.name, stream.status);
    this.follow(stream);
  }

  private tell(stream: string, status: string): void {
    const { events, region } = this.parts.store.cloud;
    events.emit("dataStreamStatus", { stream, region, status });
  }

  private follow({ name, id, status }: Stream): void {
    const settle = (): Promise<void> => this.settle(name, id);
    if (status === "CREATING") this.later(id, CREATION_MS, settle);
    if (status === "UPDATING") this.later(id, UPDATE_MS, settle);
    if (status === "DELETING") this.later(id, DELETION_MS, () => this.remove(name, id));
  }

  private later(id: string, milliseconds: number, work: () => Promise<void>): void {
    this.waits.get(id)?.();
    const cancel = this.parts.store.cloud.clock.after(milliseconds, () => {
      this.waits.delete(id);
      this.track(work());
    });
    this.waits.set(id, cancel);
  }

  /** The disk alone can make this fail; it is told on standard error, and the next start takes it up again. */
  private track(work: Promise<void>): void {
    const done = work
      .catch((error) => process.emitWarning(error instanceof Error ? error : String(error)))
      .finally(() => this.working.delete(done));
    this.working.add(done);
  }

  private async settle(name: string, id: string): Promise<void> {
    const { store } = this.parts;
    const stream = store.findById(name, id);
    if (!stream) return;
    await this.gate(stream).alone(async () => {
      const now = store.findById(name, id);
      if (now?.status !== "CREATING" && now?.status !== "UPDATING") return;
      await this.put(settled(now, store.cloud.clock.now()));
    });
  }

  private async remove(name: string, id: string): Promise<void> {
    const { store, logs, limits, consumers } = this.parts;
    const stream = store.findById(name, id);
    if (stream?.status !== "DELETING") return;
    await this.gate(stream).alone(async () => {
      await consumers.forget(stream);
      await store.forgetPolicy(stream.arn);
      await store.delete(name);
      await logs.dropAll(id);
    });
    limits.forget(id);
    this.gates.delete(id);
    this.tell(name, "DELETED");
  }

  private sweepLater(): void {
    this.cancelSweep = this.parts.store.cloud.clock.after(SWEEP_MS, () => {
      this.track(this.sweep());
      this.sweepLater();
    });
  }

  /** Frees the disk of expired records, and forgets closed shards whose records have all expired. */
  private async sweep(): Promise<void> {
    const { store, logs } = this.parts;
    for (const { name, id } of store.all()) {
      const stream = store.findById(name, id);
      if (stream?.status !== "ACTIVE") continue;
      const horizon = store.horizon(stream);
      const left = store.shards(stream);
      const gone = stream.shards.filter((shard) => !left.includes(shard));
      if (gone.length > 0) await store.put({ ...stream, shards: left });
      for (const { index } of gone) await logs.drop(id, index);
      for (const { index } of left) await logs.use(id, index, (log) => log.expire(horizon));
    }
  }
}

/** @returns a stream as it is when what is pending has come to pass */
function settled({ pending, ...stream }: Stream, now: number): Stream {
  const active: Stream = { ...stream, status: "ACTIVE" };
  switch (pending?.kind) {
    case "create":
      return withShards(active, firstShards(pending.shards, now));
    case "split":
    case "merge":
    case "scale":
      return withShards(active, resharded(active.shards, pending, { next: active.nextShard, now }));
    case "encrypt":
      return { ...active, key: pending.key };
    case "decrypt":
      return withoutKey(active);
    case "mode":
      return withMode(active, pending.mode);
    default:
      return active;
  }
}

function withShards(stream: Stream, shards: Stream["shards"]): Stream {
  const last = shards.reduce((most, { index }) => Math.max(most, index), -1);
  return { ...stream, shards, nextShard: Math.max(stream.nextShard, last + 1) };
}

function withoutKey({ key: _, ...stream }: Stream): Stream {
  return stream;
}

/** A provisioned stream distributes by partition key, and there is nothing to set. */
function withMode({ distribution: _, ...stream }: Stream, mode: Stream["mode"]): Stream {
  return { ...stream, mode, ...(mode === "ON_DEMAND" && { distribution: "USER_PARTITION_KEY" }) };
}
