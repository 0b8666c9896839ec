import { Kafka, logLevel } from "kafkajs";
import type { KafkaPort } from "../../checks";
import type { Followed, HostLine, Place } from "./followed";
import { numberIn } from "./twelve-lines";

/**
 * Follows the log through a topic of two partitions.
 * @param port reads it
 * @param name of the topic, which is made
 */
export async function followKafka(
  port: KafkaPort,
  name: string,
  log: readonly HostLine[],
  nonce: string,
): Promise<Followed> {
  const kafka = new Kafka({ clientId: "mapping", brokers: [port.bootstrap], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: name, numPartitions: 2 }], waitForLeaders: true });
  await admin.disconnect();
  const places = await send(kafka, name, log);
  const read = async (): Promise<number[]> =>
    (await port.read(name)).flatMap(({ value }) => numberIn(value, nonce) ?? []);
  return {
    system: "Apache Kafka",
    words: {
      whole: "topic",
      part: "partition",
      number: "offset",
      reader: "consumer group",
      place: "committed offset, kept by the broker",
    },
    name,
    places,
    read: await read(),
    again: await read(),
  };
}

/** Acknowledged by all replicas, one by one, so that each place is known. */
async function send(kafka: Kafka, topic: string, log: readonly HostLine[]): Promise<Place[]> {
  const producer = kafka.producer({ idempotent: true });
  await producer.connect();
  try {
    const places: Place[] = [];
    for (const { host, line } of log) {
      const [sent] = await producer.send({ topic, acks: -1, messages: [{ key: host, value: line }] });
      places.push({ part: String(sent?.partition ?? ""), number: sent?.baseOffset ?? "" });
    }
    return places;
  } finally {
    await producer.disconnect();
  }
}
