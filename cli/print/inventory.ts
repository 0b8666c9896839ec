import type { Swept } from "../destroy/sweep";
import type { Toolkit } from "../destroy/toolkit";
import type { Found } from "../inventory/kind";
import type { Listed } from "../inventory/take-inventory";
import { pc } from "./colour";

/**
 * @param what that was looked for, such as `class dsci6007`
 * @returns what is left with its cost, kind by kind, or that nothing is; and what could not be looked for
 */
export function describeInventory(listed: readonly Listed[], what: string): string[] {
  const left = listed.flatMap(({ kind, found }) => found.map((one) => describeFound(kind, one)));
  const refused = listed.filter((one) => one.refused !== undefined);
  const head =
    left.length > 0
      ? pc.red(`left of ${what}: ${left.length} ${left.length === 1 ? "thing" : "things"}, ${total(listed)}`)
      : refused.length === 0
        ? pc.green(`nothing is left of ${what}: ${listed.length} kinds of things looked for, twice`)
        : `nothing was found of ${what}`;
  return [
    head,
    ...left,
    ...refused.map(
      ({ kind, refused: why }) =>
        `${pc.red("not proven")}: whether there is a ${kind} could not be asked: ${why}`,
    ),
  ];
}

function describeFound(kind: string, { id, seat, by, hourly, detail }: Found): string {
  const about = [seat === "" ? "" : seat === "shared" ? "shared" : `seat ${seat}`, `by ${by}`, detail ?? ""];
  return `  ${kind} ${id} (${about.filter((one) => one !== "").join(", ")}): ${money(hourly)}`;
}

/** What is known, and whether it is all. */
function total(listed: readonly Listed[]): string {
  const all = listed.flatMap(({ found }) => found);
  const sum = all.reduce((total, { hourly = 0 }) => total + hourly, 0);
  const unknown = all.filter(({ hourly }) => hourly === undefined).length;
  return unknown === 0 ? money(sum) : `${money(sum)} and ${unknown} of unknown price`;
}

/** `$0.0134 an hour` */
export function money(hourly: number | undefined): string {
  if (hourly === undefined) return "price unknown";
  if (hourly === 0) return "free as it stands";
  return hourly < 0.0001 ? "under $0.0001 an hour" : `$${hourly.toFixed(4)} an hour`;
}

/** @returns how it went with one left-over */
export const describeSwept = ({ kind, id, failed }: Swept): string =>
  failed === undefined ? `  removed ${kind} ${id}` : `  ${pc.red("not removed")}: ${kind} ${id}: ${failed}`;

/** @returns that the CDK's bootstrap stays, and what it costs */
export function describeToolkit({ stack, bucket, versions, bytes, hourly, usedBy }: Toolkit): string[] {
  const users = usedBy.length === 0 ? "no stack uses it" : `used by ${usedBy.join(", ")}`;
  return [
    `${stack} stays: bucket ${bucket} with ${versions} object versions, ${bytes} bytes, ${money(hourly)}; ${users}`,
  ];
}
