import { PRICES } from "../../lib/facts/prices";
import type { ClassSpent } from "../cost/class-spent";
import { pc } from "./colour";
import { table } from "./table";
import { usd } from "./usd";

/** @returns a table of the seats, and the class until now and until it expires */
export function describeSpent({ seats, shared, soFar, hourly, until }: ClassSpent): string[] {
  const heads = ["seat", "deployed", "running", "so far", "an hour now"].map((head) => pc.dim(head));
  const rows = seats.map((seat) => [
    seat.seat,
    `${seat.hours.toFixed(1)} h`,
    `${seat.running.toFixed(1)} h`,
    usd(seat.soFar),
    usd(seat.hourly),
  ]);
  return [
    ...table([heads, ...rows, ["shared", "", "", usd(shared.soFar), usd(shared.hourly)]]),
    `The class has cost ${usd(soFar)} and costs ${usd(hourly)} an hour now.`,
    ...(until === undefined
      ? []
      : [
          `Until it expires at ${until.expires}: ${usd(until.asItStands)} more as it stands, ${usd(until.once)} with one more session, ${usd(until.throughout)} if it is resumed all the time.`,
        ]),
    `List prices of ${PRICES.asOf} in ${PRICES.region}, without taxes and free tiers; hours in which lines came count whole, downloads not at all.`,
  ];
}
