/** An instance as EC2 tells it. */
export interface RunningInstance {
  id: string;
  /** When it was started last, milliseconds since 1970. */
  launched: number;
}

/** A generator ends its session itself, a little after its instance's launch; this long after it nothing runs any more. */
export const GRACE_SECONDS = 600;

/**
 * @param session seconds that a session lasts
 * @param now milliseconds since 1970
 * @returns ids of the instances whose session is over
 */
export function overdue(instances: readonly RunningInstance[], session: number, now: number): string[] {
  const latest = now - (session + GRACE_SECONDS) * 1000;
  return instances.filter(({ launched }) => launched <= latest).map(({ id }) => id);
}
