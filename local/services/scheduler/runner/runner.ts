import type { Cancel } from "../../../core/clock";
import { nextOccurrence, parseExpression } from "../expression/expression";
import type { Schedule, SchedulerStore } from "../store";
import { Invocations } from "./invocations";

/**
 * Watches the clock for every schedule. What fell due while the cloud was stopped occurs once when it starts, however often
 * it was due.
 */
export class Runner {
  private readonly invocations: Invocations;
  private readonly timers = new Map<string, Cancel>();
  private running = false;

  constructor(private readonly store: SchedulerStore) {
    this.invocations = new Invocations(store, (schedule) => this.complete(schedule));
  }

  start(): void {
    this.running = true;
    this.invocations.start();
    for (const schedule of this.store.all()) this.watch(schedule);
  }

  stop(): void {
    this.running = false;
    this.invocations.stop();
    for (const cancel of this.timers.values()) cancel();
    this.timers.clear();
  }

  /** Takes note of a schedule that is new or changed. */
  watch(schedule: Schedule): void {
    this.forget(schedule);
    const { due, state } = schedule;
    if (!this.running || state !== "ENABLED" || due === undefined) return;
    const { clock } = this.store.cloud;
    const ring = (): void => {
      // The disk did not take the occurrence: it is tried again.
      this.occur(schedule).catch(() => this.watch({ ...schedule, due: clock.now() + AFTER_A_FULL_DISK }));
    };
    const wait = due - clock.now();
    if (wait <= 0) setImmediate(ring);
    else this.timers.set(keyOf(schedule), clock.after(wait, ring));
  }

  /** Takes note of a schedule that is gone. */
  forget(schedule: Schedule): void {
    this.timers.get(keyOf(schedule))?.();
    this.timers.delete(keyOf(schedule));
  }

  private async occur({ group, name, modified, due }: Schedule): Promise<void> {
    const schedule = this.store.find(group, name);
    if (!this.running || !schedule || schedule.modified !== modified || due === undefined) return;
    const invocation = await this.invocations.accept(schedule, due);
    const { due: _past, ...rest } = schedule;
    const next = this.next(schedule, due);
    const renewed = { ...rest, ...(next !== undefined && { due: next }) };
    await this.store.put(renewed);
    this.watch(renewed);
    this.invocations.begin(invocation);
  }

  private next({ expression, zone, created, start, end }: Schedule, due: number): number | undefined {
    const bounds = {
      since: created,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
    };
    const after = Math.max(due, this.store.cloud.clock.now());
    return nextOccurrence(parseExpression(expression, zone), bounds, after);
  }

  /** A schedule that has no occurrence before it goes, where it says so. */
  private async complete({ group, name }: Schedule): Promise<void> {
    const schedule = this.store.find(group, name);
    if (schedule?.afterCompletion === "DELETE" && schedule.due === undefined)
      await this.store.delete(schedule);
  }
}

const AFTER_A_FULL_DISK = 60_000;

const keyOf = ({ group, name }: Schedule): string => `${group}/${name}`;
