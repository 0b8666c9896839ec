import type { Cancel } from "../../../core/clock";
import { uuid } from "../../../core/ids";
import type { Table } from "../../../core/state/table";
import { assumeForSchedule } from "../request";
import type { Schedule, SchedulerStore } from "../store";
import { targetCall } from "../target";

/** An occurrence of a schedule whose target has not taken it yet. Times are milliseconds since 1970. */
export interface Invocation {
  id: string;
  group: string;
  name: string;
  scheduled: number;
  /** Attempts that failed. */
  failures: number;
  /** When it is tried next. */
  due: number;
}

const SECOND = 1000;
/** AWS doubles the wait between attempts; 185 of them fill a day at this longest one. */
const LONGEST_WAIT = 480 * SECOND;
const DEFAULT_RETRIES = 185;
const DEFAULT_AGE_SECONDS = 86_400;

/**
 * Calls targets: an occurrence is on disk before its target is called, and is tried again until the target takes it or the
 * schedule's retry policy gives it up.
 * @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html
 */
export class Invocations {
  private readonly pending: Table<Invocation>;
  private readonly timers = new Map<string, Cancel>();
  private running = true;

  constructor(
    private readonly store: SchedulerStore,
    /** Hears of a schedule whose occurrence is dealt with. */
    private readonly ended: (schedule: Schedule) => Promise<void>,
  ) {
    this.pending = store.cloud.state.table("invocations");
  }

  /** Takes up what was due before. */
  start(): void {
    for (const invocation of this.pending.all()) this.begin(invocation);
  }

  stop(): void {
    this.running = false;
    for (const cancel of this.timers.values()) cancel();
    this.timers.clear();
  }

  /** @returns once the occurrence is on disk; `begin` takes it up */
  async accept({ group, name }: Schedule, scheduled: number): Promise<Invocation> {
    const due = this.store.cloud.clock.now();
    const invocation = { id: uuid(), group, name, scheduled, failures: 0, due };
    await this.pending.put(invocation.id, invocation);
    return invocation;
  }

  /** Calls the target when the invocation is due. */
  begin(invocation: Invocation): void {
    const { clock } = this.store.cloud;
    const run = (): void => {
      this.timers.delete(invocation.id);
      if (!this.running) return;
      // The disk did not take how it went: the occurrence stays.
      this.attempt(invocation).catch(() => this.begin({ ...invocation, due: clock.now() + LONGEST_WAIT }));
    };
    const wait = invocation.due - clock.now();
    if (wait <= 0) setImmediate(run);
    else this.timers.set(invocation.id, clock.after(wait, run));
  }

  private async attempt(invocation: Invocation): Promise<void> {
    const schedule = this.store.find(invocation.group, invocation.name);
    if (!schedule) return this.pending.delete(invocation.id);
    const reason = await this.call(schedule, invocation);
    // What the end of the cloud broke off has not failed: it is there at the next start.
    if (!this.running) return;
    const again = reason !== undefined && (await this.again(schedule, invocation));
    if (!again) {
      await this.pending.delete(invocation.id);
      await this.ended(schedule);
    }
    this.store.cloud.events.emit("scheduleRun", {
      region: this.store.cloud.region,
      schedule: this.store.arn(schedule.group, schedule.name),
      target: schedule.target.Arn,
      attempt: invocation.failures + 1,
      ...(reason !== undefined && { reason }),
    });
  }

  /** @returns why it failed, or undefined when the target took it */
  private async call(schedule: Schedule, invocation: Invocation): Promise<string | undefined> {
    const { cloud } = this.store;
    try {
      const { identity } = await assumeForSchedule(this.store, schedule.group, schedule.target.RoleArn);
      const { service, operation, input } = targetCall(schedule, {
        scheduleArn: this.store.arn(schedule.group, schedule.name),
        account: cloud.account,
        region: cloud.region,
        scheduled: invocation.scheduled,
        executionId: invocation.id,
        attempt: invocation.failures + 1,
      });
      await cloud.call(identity, service, operation, input, { signal: cloud.signal });
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** @returns whether it is tried again */
  private async again({ target }: Schedule, invocation: Invocation): Promise<boolean> {
    const { MaximumRetryAttempts = DEFAULT_RETRIES, MaximumEventAgeInSeconds = DEFAULT_AGE_SECONDS } =
      target.RetryPolicy ?? {};
    const due = this.store.cloud.clock.now() + Math.min(SECOND * 2 ** invocation.failures, LONGEST_WAIT);
    if (invocation.failures >= MaximumRetryAttempts) return false;
    if (due - invocation.scheduled > MaximumEventAgeInSeconds * SECOND) return false;
    const next = { ...invocation, failures: invocation.failures + 1, due };
    await this.pending.put(next.id, next);
    this.begin(next);
    return true;
  }
}
