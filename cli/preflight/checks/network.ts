import { networkChoice } from "../../../lib/cost/network-choice";
import { countSeats } from "../../print/count-seats";
import { usd } from "../../print/usd";
import { ok, type PreflightCheck, warn } from "../preflight-check";

const HOUR = 3600;

/** Which network is cheaper for the class as it is. */
export const network: PreflightCheck = {
  name: "network",
  about: "class",
  look({ labClass, prices }) {
    const seats = labClass.seats.length;
    const choice = networkChoice(labClass, seats, prices);
    const session = (choice.saves * labClass.sessionSeconds) / HOUR;
    const found = `For ${countSeats(seats)} ${choice.cheaper} subnets are cheaper, by ${usd(choice.saves)} an hour and ${usd(session)} a session (public ${usd(choice.public)}, private ${usd(choice.private)}; private is cheaper from ${choice.from} seats on).`;
    if (choice.cheaper === labClass.network) return [ok(`${found} The class has ${choice.cheaper} ones.`)];
    return [
      warn(
        `${found} The class has ${labClass.network} ones.`,
        `Write \`network: ${choice.cheaper}\` into the class file before the first deployment: a later change replaces every instance.`,
      ),
    ];
  },
};
