import { atBroker, sendNumbered, TOPIC } from "./kafka-clients";
import type { Solution } from "./solution";

/** Sends twelve messages, and finds number seven. */
export const kafkaProduce: Solution = async ({ lab, begun: { nonce } }) => {
  await sendNumbered(lab, nonce, 12);
  const messages = await atBroker(lab, (port) => port.read(TOPIC));
  const seventh = messages.find(({ value }) => value === `${nonce} 7`);
  return { place: `${seventh?.partition}:${seventh?.offset}`, order: "key", read: "all" };
};
