import type { Admin } from "kafkajs";

/** @returns how many messages of a topic a group has not committed yet */
export async function lagOf(
  admin: Pick<Admin, "fetchTopicOffsets" | "fetchOffsets">,
  groupId: string,
  topic: string,
): Promise<number> {
  const ends = await admin.fetchTopicOffsets(topic);
  const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] });
  return ends.reduce((sum, { partition, low, high }) => {
    const found = committed?.partitions.find((one) => one.partition === partition);
    // -1 stands for none: such a group begins with the oldest message.
    const next = Math.max(Number(found?.offset ?? -1), Number(low));
    return sum + Math.max(0, Number(high) - next);
  }, 0);
}
