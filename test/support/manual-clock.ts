import type { Cancel, Clock } from "../../local/core/clock";

interface Alarm {
  at: number;
  order: number;
  ring: () => void;
}

/** A clock that stands still until it is moved. */
export class ManualClock implements Clock {
  private alarms: Alarm[] = [];
  private order = 0;

  /** @param time where it starts, milliseconds since 1970 */
  constructor(private time = Date.UTC(2026, 0, 15, 12, 0, 0)) {}

  now(): number {
    return this.time;
  }

  after(milliseconds: number, ring: () => void): Cancel {
    const alarm = { at: this.time + Math.max(0, milliseconds), order: this.order++, ring };
    this.alarms.push(alarm);
    return () => {
      this.alarms = this.alarms.filter((other) => other !== alarm);
    };
  }

  /** How many waits are pending. */
  get pending(): number {
    return this.alarms.length;
  }

  /** Moves time on, ringing what falls due in order, and lets what was woken run between two of them. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await settled();
      const due = this.alarms
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!due) break;
      this.time = Math.max(this.time, due.at);
      this.alarms = this.alarms.filter((alarm) => alarm !== due);
      due.ring();
    }
    this.time = end;
    await settled();
  }
}

/** Lets every callback that is ready now run, file reads and writes that are quick included. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise(setImmediate);
}
