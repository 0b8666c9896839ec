import type { Finding, PreflightCheck } from "../../cli/preflight/preflight-check";
import { tablePrices } from "../../cli/preflight/price-list";
import type { ClassRoom } from "../../cli/preflight/room";
import type { LabClass } from "../../lib/class/lab-class";
import { LAB_CLASS } from "./lab-class";

/** The moment of every preflight that is tried. */
export const TODAY = Date.parse("2026-11-24T12:00:00Z");

/** What a check sees that looks at the class alone. */
export function classRoom(labClass: Partial<LabClass> = {}, now = TODAY): ClassRoom {
  return {
    labClass: { ...LAB_CLASS, ...labClass },
    classFile: "class.yaml",
    now: () => now,
    prices: tablePrices("us-east-1"),
    signal: new AbortController().signal,
  };
}

/** Does one check that looks at the class alone. */
export async function lookAtClass(check: PreflightCheck, room: ClassRoom): Promise<Finding[]> {
  if (check.about !== "class") throw new Error(`${check.name} looks at an account`);
  return check.look(room);
}
