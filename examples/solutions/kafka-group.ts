import { startMembers, untilGroup } from "./kafka-clients";
import type { Solution } from "./solution";

/** Starts two consumers of one group, and waits until each has its partition. */
export const kafkaGroup: Solution = async ({ lab }) => {
  await startMembers(lab, "pair", 2);
  await untilGroup(lab, "pair", (sizes) => sizes.length === 2 && sizes.every((size) => size === 1));
  return { third: "0", other: "all" };
};
