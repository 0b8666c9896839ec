import type { Consumer } from "kafkajs";
import { openKafkajs, quietKafka } from "../../../../cli/kafka/clients/kafkajs";
import { testBroker } from "../../../support/kafka";
import { testWith } from "../../../support/needs";

const KEYS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Starts a consumer, and waits until it has its partitions. */
async function join(bootstrap: string, groupId: string): Promise<Consumer> {
  const consumer = quietKafka(bootstrap).consumer({ groupId, heartbeatInterval: 500 });
  await consumer.connect();
  await consumer.subscribe({ topic: "practice", fromBeginning: true });
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
  await consumer.run({ eachMessage: async () => undefined });
  await joined;
  return consumer;
}

testWith("java", "sees a topic's ends and messages, and a group's members and offsets", async () => {
  await using broker = await testBroker();
  const { bootstrap } = broker;
  const port = await openKafkajs(bootstrap);
  expect(await port.ends("nowhere")).toEqual([]);
  expect(await port.read("practice")).toEqual([]);
  expect(await port.group("readers", "practice")).toEqual({ members: [], committed: [] });

  const producer = quietKafka(bootstrap).producer();
  await producer.connect();
  await producer.send({ topic: "practice", messages: KEYS.map((key) => ({ key, value: `of ${key}` })) });
  await producer.disconnect();
  const messages = await port.read("practice");
  expect(messages.map(({ key }) => key).sort()).toEqual(KEYS);
  const ends = await port.ends("practice");
  expect(ends.reduce((sum, { next }) => sum + next, 0)).toBe(KEYS.length);

  const first = await join(bootstrap, "readers");
  expect((await port.group("readers", "practice")).members).toMatchObject([{ partitions: [0, 1] }]);
  await first.disconnect();
  const left = await port.group("readers", "practice");
  expect(left.members).toEqual([]);
  await port.close();
});
