import { setTimeout as pause } from "node:timers/promises";
import { LabError } from "../lab-error";
import type { Until } from "./solve";

/** AWS tells nobody when an object arrives, so it is asked again and again. */
const ROUND_MS = 2_000;

/**
 * @param minutes after which it is given up
 * @param signal ends it at once
 * @returns what looks again and again until there is something
 */
export const polling =
  (minutes: number, signal: AbortSignal | undefined): Until =>
  async (look) => {
    const end = Date.now() + minutes * 60_000;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > end) {
        throw new LabError(
          `It has not come about within ${minutes} minutes.`,
          "lab check SEAT STEP tells what is missing.",
        );
      }
      await pause(ROUND_MS, undefined, signal && { signal });
    }
  };
