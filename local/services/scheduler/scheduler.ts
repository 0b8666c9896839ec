import { Runner } from "./runner/runner";
import type { Group, Schedule, SchedulerStore } from "./store";

/** Schedules, kept and watched at once. */
export class Scheduler {
  readonly runner: Runner;

  constructor(readonly store: SchedulerStore) {
    this.runner = new Runner(store);
  }

  async put(schedule: Schedule): Promise<void> {
    await this.store.put(schedule);
    this.runner.watch(schedule);
  }

  async delete(schedule: Schedule): Promise<void> {
    this.runner.forget(schedule);
    await this.store.delete(schedule);
  }

  /** A group goes with everything in it. */
  async deleteGroup({ name }: Group): Promise<void> {
    for (const schedule of this.store.all()) if (schedule.group === name) await this.delete(schedule);
    await this.store.deleteGroup(name);
  }
}
