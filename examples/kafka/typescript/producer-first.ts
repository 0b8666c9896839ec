/**
 * A producer for Apache Kafka, with a gap. It shall send messages with keys, and be done when the broker has all of them.
 *
 *     npx ts-node producer-first.ts --nonce NONCE --count 12
 *
 * LAB_KAFKA is the broker's address: `lab env SEAT` prints it.
 */
import { parseArgs } from "node:util";
import { Kafka, logLevel } from "kafkajs";

const kafka = new Kafka({
  clientId: "producer",
  brokers: [process.env.LAB_KAFKA ?? "127.0.0.1:9092"],
  logLevel: logLevel.ERROR,
});

async function send(topic: string, messages: { key: string; value: string }[]): Promise<void> {
  const producer = kafka.producer();
  await producer.connect();
  // Your part: send the messages to the topic, wait until every replica has them, and print where they came to lie.
  console.log(`${messages.length} messages for ${topic} are not sent yet`);
  await producer.disconnect();
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      nonce: { type: "string", default: "hello" },
      count: { type: "string", default: "12" },
      topic: { type: "string", default: "practice" },
    },
  });
  const messages = Array.from({ length: Number(values.count) }, (_, number) => ({
    // Your part: message number n has the key k0, k1, k2 or k3, by the remainder of n by 4.
    key: "",
    value: `${values.nonce} ${number}`,
  }));
  await send(values.topic, messages);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
