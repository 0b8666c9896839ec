/**
 * A consumer for Apache Kafka: reads a topic as a member of a group, and commits what it has worked on, not before.
 *
 *     npx ts-node consumer-right.ts --group GROUP                  reads until it is ended (Ctrl-C)
 *     npx ts-node consumer-right.ts --group GROUP --to-the-end     reads what is there now, and ends
 *     npx ts-node consumer-right.ts --group GROUP --lag            says how far the group is behind
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

// [begin read]
async function read(
  consumer: Consumer,
  topic: string,
  handled: (partition: number, offset: number) => void,
): Promise<void> {
  await consumer.connect();
  // Where a group begins that has committed nothing yet: at the oldest message.
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ partition, message }) => {
      console.log(`${partition}:${message.offset} ${message.key} ${message.value}`);
      // Behind the work: whoever dies before the commit does the work once more, and loses nothing.
      await consumer.commitOffsets([{ topic, partition, offset: String(Number(message.offset) + 1) }]);
      handled(partition, Number(message.offset));
    },
  });
}
// [end read]

// [begin lag]
async function lag(group: string, topic: string): Promise<number> {
  const admin = kafka.admin();
  await admin.connect();
  const [committed] = await admin.fetchOffsets({ groupId: group, topics: [topic] });
  let sum = 0;
  for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
    const offset = Number(committed?.partitions.find((one) => one.partition === partition)?.offset ?? -1);
    sum += Number(high) - Math.max(offset, Number(low));
  }
  await admin.disconnect();
  return sum;
}
// [end lag]

/** Resolves when each partition has been read up to where it ended at the start. */
async function readToTheEnd(consumer: Consumer, topic: string): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map(
    (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => [partition, Number(high)]),
  );
  await admin.disconnect();
  for (const [partition, end] of ends) if (end === 0) ends.delete(partition);
  await new Promise<void>((resolve, reject) => {
    if (ends.size === 0) resolve();
    read(consumer, topic, (partition, offset) => {
      if (offset + 1 >= (ends.get(partition) ?? 0)) ends.delete(partition);
      if (ends.size === 0) resolve();
    }).catch(reject);
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      group: { type: "string", default: "mine" },
      topic: { type: "string", default: "practice" },
      "to-the-end": { type: "boolean", default: false },
      lag: { type: "boolean", default: false },
    },
  });
  if (values.lag) {
    console.log(`lag ${await lag(values.group, values.topic)}`);
    return;
  }
  const consumer = kafka.consumer({
    groupId: values.group,
    sessionTimeout: 10_000,
    rebalanceTimeout: 10_000,
  });
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    console.log(`partitions ${(payload.memberAssignment[values.topic] ?? []).join(", ") || "none"}`);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void consumer.disconnect());
  if (!values["to-the-end"]) return read(consumer, values.topic, () => undefined);
  await readToTheEnd(consumer, values.topic);
  await consumer.disconnect();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
