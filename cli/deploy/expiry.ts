import type { LabClass } from "../../lib/class/lab-class";
import { LabError } from "../lab-error";

/**
 * A class that has expired is not deployed: its own schedule would take it down again.
 * @param now milliseconds since 1970
 * @throws LabError when `expires` is past
 */
export function refuseExpired({ name, expires }: LabClass, now: number): void {
  if (expires === undefined || Date.parse(expires) > now) return;
  throw new LabError(
    `The class ${name} expired at ${expires}.`,
    "Write a later `expires` into the class file (lab extend does), or take the key out; lab destroy works as before.",
  );
}
