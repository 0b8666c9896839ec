import type { Cancel } from "../../core/clock";
import type { Pipelines } from "./delivery/pipelines";
import type { Readers } from "./kinesis-source/readers";
import type { Limits } from "./limits/limits";
import type { FirehoseStore, Stream } from "./store";

/** Short, but long enough to be seen: on AWS both take from seconds to a minute. A whole stack waits for each. */
const CREATION_MS = 100;
const DELETION_MS = 100;
/** A change of encryption takes up to five seconds on AWS. */
const ENCRYPTION_MS = 200;

/** Moves streams on from the states that pass by themselves. */
export class LifeCycle {
  private readonly waits = new Map<string, Cancel>();
  /** What is being done now; the end of the service waits for it. */
  private readonly working = new Set<Promise<void>>();

  constructor(
    private readonly store: FirehoseStore,
    private readonly pipelines: Pipelines,
    private readonly readers: Readers,
    private readonly limits: Limits,
  ) {}

  /** Takes up what a stopped process left on its way. */
  async start(): Promise<void> {
    for (const stream of this.store.all()) {
      this.follow(stream);
      // A stream whose log cannot be read is told of by an event, and holds up no other.
      if (stream.status !== "ACTIVE") continue;
      await this.pipelines.get(stream).catch(() => undefined);
      this.readers.begin(stream);
    }
  }

  async stop(): Promise<void> {
    for (const cancel of this.waits.values()) cancel();
    this.waits.clear();
    await Promise.all(this.working);
  }

  /** Keeps a stream in a new state, says so, and sees to what follows. */
  async put(stream: Stream): Promise<void> {
    const before = this.store.find(stream.name);
    await this.store.put(stream);
    if (before?.status !== stream.status) this.tell(stream.name, stream.status);
    this.follow(stream);
  }

  private follow({ name, id, status, encryption }: Stream): void {
    if (status === "CREATING") this.later(`${id} status`, CREATION_MS, () => this.activate(name, id));
    if (status === "DELETING") this.later(`${id} status`, DELETION_MS, () => this.remove(name, id));
    if (encryption.status === "ENABLING" || encryption.status === "DISABLING") {
      this.later(`${id} encryption`, ENCRYPTION_MS, () => this.encrypt(name, id));
    }
  }

  private later(key: string, milliseconds: number, work: () => Promise<void>): void {
    this.waits.get(key)?.();
    const cancel = this.store.cloud.clock.after(milliseconds, () => {
      this.waits.delete(key);
      const done = work().finally(() => this.working.delete(done));
      this.working.add(done);
    });
    this.waits.set(key, cancel);
  }

  private async activate(name: string, id: string): Promise<void> {
    const stream = this.current(name, id);
    if (stream?.status !== "CREATING") return;
    await this.pipelines.get(stream);
    await this.put({ ...stream, status: "ACTIVE" });
    this.readers.begin(stream);
  }

  private async remove(name: string, id: string): Promise<void> {
    const stream = this.current(name, id);
    if (stream?.status !== "DELETING") return;
    await this.readers.drop(stream);
    await this.pipelines.drop(stream);
    this.limits.forget(stream);
    await this.store.delete(name);
    this.tell(name, "DELETED");
  }

  private async encrypt(name: string, id: string): Promise<void> {
    const stream = this.current(name, id);
    if (!stream) return;
    const { encryption } = stream;
    if (encryption.status === "ENABLING") {
      await this.store.put({ ...stream, encryption: { ...encryption, status: "ENABLED" } });
    }
    if (encryption.status === "DISABLING")
      await this.store.put({ ...stream, encryption: { status: "DISABLED" } });
  }

  private current(name: string, id: string): Stream | undefined {
    const stream = this.store.find(name);
    return stream?.id === id ? stream : undefined;
  }

  private tell(stream: string, status: string): void {
    const { events, region } = this.store.cloud;
    events.emit("streamStatus", { stream, region, status });
  }
}
