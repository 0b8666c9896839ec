import { useEffect, useRef, useState } from "preact/hooks";

/** Whoever asked their system for less motion sees time go on once a second. */
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * The time, again and again.
 * @param ahead how far the server's clock is ahead of this one
 * @param paused has it stand still
 */
export function useNow(ahead: number, paused: boolean): number {
  const [now, setNow] = useState(() => Date.now() + ahead);
  const latest = useRef(ahead);
  latest.current = ahead;
  useEffect(() => {
    if (paused) return;
    const tick = (): void => setNow(Date.now() + latest.current);
    tick();
    const timer = setInterval(tick, calm.matches ? 1000 : 250);
    return () => clearInterval(timer);
  }, [paused]);
  return now;
}
