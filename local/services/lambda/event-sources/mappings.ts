import type { Cancel } from "../../../core/clock";
import { sortedBy } from "../../../core/paging";
import type { Table } from "../../../core/state/table";
import { resourceNotFound } from "../errors";
import type { Invocation, InvocationResult } from "../execution/invoker";
import type { LambdaStore } from "../store";
import { Checkpoints } from "./checkpoints";
import type { Mapping } from "./mapping";
import { Poller } from "./poller";

/** Short, but long enough to be seen: on AWS a mapping takes up to some minutes to change. */
const CHANGE_MS = 200;

/** What a state becomes that passes by itself. */
const NEXT: Readonly<Record<string, (mapping: Mapping) => string | undefined>> = {
  Creating: ({ enabled }) => (enabled ? "Enabled" : "Disabled"),
  Enabling: () => "Enabled",
  Updating: ({ enabled }) => (enabled ? "Enabled" : "Disabled"),
  Disabling: () => "Disabled",
  Deleting: () => undefined,
};

/** The event source mappings of a Region, and the pollers of those that are enabled. */
export class Mappings {
  private readonly table: Table<Mapping>;
  private readonly checkpoints: Checkpoints;
  private readonly waits = new Map<string, Cancel>();
  private readonly pollers = new Map<string, Poller>();
  private readonly working = new Set<Promise<void>>();

  constructor(
    private readonly store: LambdaStore,
    private readonly invoke: (invocation: Invocation) => Promise<InvocationResult>,
  ) {
    this.table = store.cloud.state.table("mappings");
    this.checkpoints = new Checkpoints(store.cloud.state);
  }

  /** Goes on where a stopped or killed process was. */
  start(): void {
    for (const mapping of this.table.all()) this.follow(mapping);
  }

  /** Tells every poller to end; it has when `ended` resolves. */
  stop(): void {
    for (const cancel of this.waits.values()) cancel();
    this.waits.clear();
    for (const poller of this.pollers.values()) poller.stop();
  }

  async ended(): Promise<void> {
    await Promise.all(this.working);
    await Promise.all([...this.pollers.values()].map((poller) => poller.ended));
    this.pollers.clear();
  }

  /** @throws AwsError ResourceNotFoundException */
  get(id: string): Mapping {
    const mapping = this.table.get(id);
    if (!mapping) throw resourceNotFound("The resource you requested does not exist.");
    return mapping;
  }

  find(id: string): Mapping | undefined {
    return this.table.get(id);
  }

  /** In the order of their ids. */
  all(): Mapping[] {
    return sortedBy(this.table.all(), ({ id }) => id);
  }

  /** Keeps a mapping in a new state, says so, and sees to what follows. */
  async put(mapping: Mapping): Promise<void> {
    const before = this.find(mapping.id);
    await this.table.put(mapping.id, mapping);
    if (before?.state !== mapping.state) this.tell(mapping.id, mapping.state);
    this.follow(mapping);
  }

  /** Tags change without a word, and whoever reads for the mapping goes on. */
  setTags(id: string, tags: Mapping["tags"]): Promise<void> {
    return this.table.put(id, { ...this.get(id), tags });
  }

  private tell(mapping: string, state: string): void {
    const { events, region } = this.store.cloud;
    events.emit("mappingState", { mapping, region, state });
  }

  private follow(mapping: Mapping): void {
    const { id, state } = mapping;
    if (NEXT[state]) this.later(id);
    // Whatever changed, a poller begins anew where the last left off.
    const poller = this.pollers.get(id);
    poller?.stop();
    if (state !== "Enabled") return;
    const { store, invoke, checkpoints } = this;
    const settings = { mapping, store, invoke, checkpoints, result: (text: string) => this.note(id, text) };
    this.pollers.set(id, new Poller(settings, poller?.ended ?? Promise.resolve()));
  }

  private later(id: string): void {
    this.waits.get(id)?.();
    const cancel = this.store.cloud.clock.after(CHANGE_MS, () => {
      this.waits.delete(id);
      const done = this.settle(id)
        .catch((error) => process.emitWarning(error instanceof Error ? error : String(error)))
        .finally(() => this.working.delete(done));
      this.working.add(done);
    });
    this.waits.set(id, cancel);
  }

  private async settle(id: string): Promise<void> {
    const mapping = this.find(id);
    const next = mapping && NEXT[mapping.state];
    if (!next) return;
    const state = next(mapping);
    if (state !== undefined) return this.put({ ...mapping, state });
    await this.pollers.get(id)?.ended;
    this.pollers.delete(id);
    await this.checkpoints.forget(id);
    await this.table.delete(id);
    this.tell(id, "Deleted");
  }

  /** What the last batch came to; known as long as the process lives and the mapping does not change. */
  private note(id: string, lastResult: string): void {
    const mapping = this.find(id);
    if (mapping && mapping.lastResult !== lastResult)
      this.table.put(id, { ...mapping, lastResult }).catch(() => undefined);
  }
}
