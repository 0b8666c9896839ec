import { join } from "node:path";
import type { Consumer, EachMessagePayload } from "kafkajs";
import { quietKafka } from "../../cli/kafka/clients/kafkajs";
import { freePort } from "../../cli/kafka/ports";
import { testBroker } from "./kafka";
import { type Ended, run } from "./program";
import { ROOT } from "./source-files";

/** Each goes to the partition that its name tells, one after the other. */
const MESSAGES = ["a", "b", "c", "d", "e"].map((key, index) => ({
  key,
  value: `of ${key}`,
  partition: index % 2,
}));
const TOPIC = "practice";
const GROUP = "readers";

/** Runs a client of the steps in a program of its own, as jest loads no ECMAScript modules. */
const look = (client: string, bootstrap: string): Promise<Ended> =>
  run(
    process.execPath,
    ["-r", "ts-node/register", join(ROOT, "test/fixtures/look-at-kafka.ts"), client, bootstrap, TOPIC, GROUP],
    { environment: process.env },
  );

/** Looks at a real broker with a client: at a topic with messages, and at a group with a member that has read some. */
export async function clientSees(client: string): Promise<unknown> {
  await using broker = await testBroker();
  const { bootstrap } = broker;
  const producer = quietKafka(bootstrap).producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  await producer.send({ topic: TOPIC, messages: [...MESSAGES, { key: null, value: null, partition: 1 }] });
  await producer.disconnect();
  const member = await memberThatRead(bootstrap);
  try {
    const { code, stdout, stderr } = await look(client, bootstrap);
    if (code !== 0) throw new Error(stderr);
    const seen = JSON.parse(stdout);
    return { ...seen, bootstrap: seen.bootstrap === bootstrap };
  } finally {
    await member.disconnect();
  }
}

/** What every client has to see of it. */
export const SEEN = {
  bootstrap: true,
  nowhere: [],
  nothing: [],
  nobody: { members: [], committed: [] },
  ends: [
    { partition: 0, first: 0, next: 3 },
    { partition: 1, first: 0, next: 3 },
  ],
  messages: [
    { partition: 0, offset: 0, key: "a", value: "of a" },
    { partition: 0, offset: 1, key: "c", value: "of c" },
    { partition: 0, offset: 2, key: "e", value: "of e" },
    { partition: 1, offset: 0, key: "b", value: "of b" },
    { partition: 1, offset: 1, key: "d", value: "of d" },
    { partition: 1, offset: 2, value: "" },
  ],
  again: 6,
  group: {
    members: [{ id: expect.stringMatching(/^lab-/), partitions: [0, 1] }],
    committed: [{ partition: 1, offset: 2 }],
  },
};

/** @returns the words with which a client ends where nobody listens */
export async function clientWithoutBroker(client: string): Promise<Ended> {
  return look(client, `127.0.0.1:${await freePort()}`);
}

/** A consumer that holds both partitions, and has committed in one of them what it has read there. */
async function memberThatRead(bootstrap: string): Promise<Consumer> {
  const consumer = quietKafka(bootstrap).consumer({ groupId: GROUP });
  await consumer.connect();
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
  await new Promise((resolve, reject) => {
    const commit = (): Promise<unknown> =>
      consumer.commitOffsets([{ topic: TOPIC, partition: 1, offset: "2" }]).then(resolve, reject);
    const eachMessage = async ({ partition, message }: EachMessagePayload): Promise<void> => {
      if (partition === 1 && message.offset === "1") await commit();
    };
    consumer.run({ autoCommit: false, eachMessage }).catch(reject);
  });
  return consumer;
}
