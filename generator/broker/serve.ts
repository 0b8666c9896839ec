import { type Admin, Kafka, logLevel } from "kafkajs";
import { KAFKA_TOPICS } from "../../contract/kafka";

/** The client's waits between tries grow up to this, milliseconds. */
const LONGEST_WAIT = 1_000;
/** Together some two minutes; systemd ends it before if its unit says so. */
const TRIES = 120;

/** Waits until the broker answers, and makes the topics that are not there yet. */
export async function awaitBroker(address: string): Promise<void> {
  const admin = new Kafka({
    clientId: "broker",
    brokers: [address],
    logLevel: logLevel.NOTHING,
    retry: { retries: TRIES, initialRetryTime: 200, maxRetryTime: LONGEST_WAIT },
  }).admin();
  await admin.connect();
  try {
    await makeTopics(admin);
  } finally {
    await admin.disconnect();
  }
}

/** Those that are there stay as they are. */
export async function makeTopics(admin: Pick<Admin, "createTopics">): Promise<void> {
  await admin.createTopics({
    waitForLeaders: true,
    topics: KAFKA_TOPICS.map(({ name, partitions }) => ({
      topic: name,
      numPartitions: partitions,
      replicationFactor: 1,
    })),
  });
}
