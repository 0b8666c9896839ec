import type { KafkaPort } from "./kafka-port";
import { type Lab, NotReady } from "./step";

/** Does something with the seat's Kafka, and lets it go. */
export async function withKafka<T>({ kafka }: Lab, work: (port: KafkaPort) => Promise<T>): Promise<T> {
  if (kafka === undefined) throw new NotReady("This seat has no Kafka.");
  const port = await kafka();
  try {
    return await work(port);
  } finally {
    await port.close();
  }
}

/** Group that two consumers of a student share. */
export const PAIR_GROUP = "pair";
