import { seatCeiling } from "../../../lib/cost/ceiling";
import { classCost, costUntil, sessionCost } from "../../../lib/cost/class-cost";
import { countSeats } from "../../print/count-seats";
import { usd } from "../../print/usd";
import { type Finding, ok, type PreflightCheck } from "../preflight-check";
import type { ClassRoom } from "../room";

const HOUR = 3600;

/** What the class costs: an hour, a session, until it expires, and at the very most. */
export const cost: PreflightCheck = {
  name: "cost",
  about: "class",
  look(room) {
    const { labClass, prices } = room;
    const seats = labClass.seats.length;
    const total = classCost(labClass, seats, prices);
    const session = sessionCost(total, labClass.sessionSeconds);
    return [
      ok(
        `${usd(total.running)} an hour for ${countSeats(seats)} running, ${usd(total.perSeat)} each; ${usd(total.paused)} an hour paused.`,
      ),
      ok(`${usd(session)} a session of ${hours(labClass.sessionSeconds / HOUR)}.`),
      ...untilExpiry(room),
      ceiling(room),
      ...prices.notes.map((note) => ok(note)),
    ];
  },
};

function untilExpiry({ labClass, now, prices }: ClassRoom): Finding[] {
  const left = (Date.parse(labClass.expires ?? "") - now()) / (HOUR * 1000);
  if (!(left > 0)) return [];
  const total = classCost(labClass, labClass.seats.length, prices);
  const { once, throughout } = costUntil(labClass, total, left, labClass.sessionSeconds, prices);
  return [
    ok(
      `Until it expires in ${hours(left)}: ${usd(once)} with one session, ${usd(throughout)} if it is resumed all the time.`,
    ),
  ];
}

function ceiling({ labClass, prices }: ClassRoom): Finding {
  const { byItself, onPurpose, hourly } = seatCeiling(labClass, labClass.region, prices);
  const parts = onPurpose.map(({ what, hourly: part }) => `${what} ${usd(part)}`).join(", ");
  return ok(
    `A seat can cost ${usd(byItself)} an hour by itself. A student who wants to can bring it to ${usd(hourly)} an hour, which only AWS's quotas bound: ${parts}; what is downloaded out of AWS comes on top.`,
  );
}

const hours = (count: number): string =>
  count >= 48 ? `${Math.round(count / 24)} days` : `${Number(count.toFixed(1))} hours`;
