import { uuid } from "../core/ids";
import type { State } from "../core/state/state";
import type { Table } from "../core/state/table";
import type { EventRecord } from "./records";

const keyOf = ({ stackId, sequence }: EventRecord): string => `${stackId}|${sequence}`;

/** The events of each stack. */
export class EventStore {
  private readonly table: Table<EventRecord>;
  private readonly byStack = new Map<string, EventRecord[]>();

  constructor(state: State) {
    this.table = state.table("events");
    for (const event of this.table.all()) this.of(event.stackId).push(event);
    for (const events of this.byStack.values()) events.sort((a, b) => a.sequence - b.sequence);
  }

  /** Oldest first. */
  list(stackId: string): readonly EventRecord[] {
    return this.byStack.get(stackId) ?? [];
  }

  /** Adds an event behind the others; no two events of a stack have the same time, so that clients can sort by it. */
  async add(event: Omit<EventRecord, "sequence" | "eventId">): Promise<EventRecord> {
    const events = this.of(event.stackId);
    const last = events.at(-1);
    const at = Math.max(event.at, (last?.at ?? 0) + 1);
    const { stackId, physicalId, logicalId, status } = event;
    const eventId = physicalId === stackId ? uuid() : `${logicalId}-${status}-${new Date(at).toISOString()}`;
    const record = { ...event, eventId, at, sequence: (last?.sequence ?? 0) + 1 };
    events.push(record);
    await this.table.put(keyOf(record), record);
    return record;
  }

  async forget(stackId: string): Promise<void> {
    await Promise.all(this.list(stackId).map((event) => this.table.delete(keyOf(event))));
    this.byStack.delete(stackId);
  }

  private of(stackId: string): EventRecord[] {
    const events = this.byStack.get(stackId) ?? [];
    this.byStack.set(stackId, events);
    return events;
  }
}
