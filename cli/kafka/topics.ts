import { KAFKA_TOPICS } from "../../contract/kafka";
import { quietKafka } from "./clients/kafkajs";

/** Makes the topics that every broker of the lab has; those that are there stay as they are. */
export async function makeTopics(bootstrap: string): Promise<void> {
  const admin = quietKafka(bootstrap).admin();
  await admin.connect();
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: KAFKA_TOPICS.map(({ name, partitions }) => ({
        topic: name,
        numPartitions: partitions,
        replicationFactor: 1,
      })),
    });
  } finally {
    await admin.disconnect();
  }
}
