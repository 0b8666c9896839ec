/** An instance as EC2 tells it. */
export interface RunningInstance {
  id: string;
  /** When it was started last, milliseconds since 1970. */
  launched: number;
}

/**
 * @param seconds from its launch on that an instance may run
 * @param now milliseconds since 1970
 * @returns ids of the instances whose time is over
 */
export function overdue(instances: readonly RunningInstance[], seconds: number, now: number): string[] {
  const latest = now - seconds * 1000;
  return instances.filter(({ launched }) => launched <= latest).map(({ id }) => id);
}
