import { readToEnd, sendNumbered } from "./kafka-clients";
import type { Solution } from "./solution";

const BEHIND = 30;

/** Reads to the end, leaves the group, and lets it fall behind. */
export const kafkaLag: Solution = async ({ lab, begun: { nonce } }) => {
  await readToEnd(lab, `slow-${nonce}`);
  await sendNumbered(lab, "behind", BEHIND);
  return { lag: String(BEHIND), connector: "lag" };
};
