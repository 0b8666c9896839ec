/**
 * A producer for Apache Kafka: sends messages with keys, and is done when the broker has all of them.
 *
 *     npx ts-node producer-right.ts --nonce NONCE --count 12      messages NONCE 0, NONCE 1, … with the keys k0 to k3
 *
 * LAB_KAFKA is the broker's address: `lab env SEAT` prints it.
 */
import { parseArgs } from "node:util";
import { Kafka, logLevel, Partitioners } from "kafkajs";

const kafka = new Kafka({
  clientId: "producer",
  brokers: [process.env.LAB_KAFKA ?? "127.0.0.1:9092"],
  logLevel: logLevel.ERROR,
});

// [begin send]
async function send(topic: string, messages: { key: string; value: string }[]): Promise<void> {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  // acks -1: the broker answers when every replica has the messages.
  for (const { partition, baseOffset } of await producer.send({ topic, acks: -1, messages })) {
    console.log(`partition ${partition}, from offset ${baseOffset} on`);
  }
  await producer.disconnect();
}
// [end send]

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      nonce: { type: "string", default: "hello" },
      count: { type: "string", default: "12" },
      topic: { type: "string", default: "practice" },
    },
  });
  const messages = Array.from({ length: Number(values.count) }, (_, number) => ({
    key: `k${number % 4}`,
    value: `${values.nonce} ${number}`,
  }));
  await send(values.topic, messages);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
