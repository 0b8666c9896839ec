import type { Lab } from "../../checks";
import { killMember, startMembers, untilGroup } from "./kafka-clients";
import type { Solution } from "./solution";

/** Before the step can be begun, two consumers have to run. */
export async function beforeRebalance(lab: Lab): Promise<void> {
  await startMembers(lab, "pair", 2);
  await untilGroup(lab, "pair", (sizes) => sizes.length === 2 && sizes.every((size) => size === 1));
}

/** Kills one of the two, and waits until the other has all partitions. */
export const kafkaRebalance: Solution = async ({ lab }) => {
  await killMember(lab, "pair");
  await untilGroup(lab, "pair", (sizes) => sizes.length === 1 && sizes[0] === 2);
  return { where: "committed", uncommitted: "twice" };
};
