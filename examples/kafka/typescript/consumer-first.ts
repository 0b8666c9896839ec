/**
 * A consumer for Apache Kafka, with gaps. It shall read a topic as a member of a group, and commit what it has worked on.
 *
 *     npx ts-node consumer-first.ts --group GROUP      reads until it is ended (Ctrl-C)
 *
 * LAB_KAFKA is the broker's address: `lab env SEAT` prints it.
 */
import { parseArgs } from "node:util";
import { type Consumer, Kafka, logLevel } from "kafkajs";

const kafka = new Kafka({
  clientId: "consumer",
  brokers: [process.env.LAB_KAFKA ?? "127.0.0.1:9092"],
  logLevel: logLevel.ERROR,
});

async function read(consumer: Consumer, topic: string): Promise<void> {
  await consumer.connect();
  // Your part: where shall a group begin that has committed nothing yet?
  await consumer.subscribe({ topic });
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ partition, message }) => {
      // Your part: print partition, offset, key and value; then commit the offset of the next message. Why behind the work?
      console.log(`a message came: ${partition} ${message.offset}`);
    },
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { group: { type: "string", default: "mine" }, topic: { type: "string", default: "practice" } },
  });
  const consumer = kafka.consumer({
    groupId: values.group,
    sessionTimeout: 10_000,
    rebalanceTimeout: 10_000,
  });
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    console.log(`partitions ${(payload.memberAssignment[values.topic] ?? []).join(", ") || "none"}`);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void consumer.disconnect());
  await read(consumer, values.topic);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
