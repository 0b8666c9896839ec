import { randomBytes } from "node:crypto";
import { type Admin, AssignerProtocol, Kafka, logLevel } from "kafkajs";
import type { GroupMember, KafkaGroup, KafkaMessage, KafkaPort, PartitionEnds } from "../../../checks";
import { inOrder } from "./in-order";

/** Tries of a call that finds no broker: a tunnel that was opened just now needs a moment. */
const RETRIES = 5;

/** @returns a client that says nothing by itself: what goes wrong is in the errors that it throws */
export function quietKafka(bootstrap: string): Kafka {
  return new Kafka({
    clientId: "lab",
    brokers: [bootstrap],
    logLevel: logLevel.NOTHING,
    retry: { retries: RETRIES },
  });
}

/** Opens a seat's Kafka with kafkajs, which runs on every Node that the lab does. */
export async function openKafkajs(bootstrap: string): Promise<KafkaPort> {
  const kafka = quietKafka(bootstrap);
  const admin = kafka.admin();
  await admin.connect();
  return {
    bootstrap,
    ends: (topic) => endsOf(admin, topic),
    read: (topic) => readTopic(kafka, admin, topic),
    group: (id, topic) => describeGroup(admin, id, topic),
    close: () => admin.disconnect(),
  };
}

async function endsOf(admin: Admin, topic: string): Promise<PartitionEnds[]> {
  if (!(await admin.listTopics()).includes(topic)) return [];
  const offsets = await admin.fetchTopicOffsets(topic);
  return offsets
    .map(({ partition, low, high }) => ({ partition, first: Number(low), next: Number(high) }))
    .sort((one, other) => one.partition - other.partition);
}

/** Reading takes a group, so one is made for it alone, and goes again. */
async function readTopic(kafka: Kafka, admin: Admin, topic: string): Promise<KafkaMessage[]> {
  const wanted = new Map((await endsOf(admin, topic)).map((ends) => [ends.partition, ends]));
  for (const { partition, first, next } of wanted.values()) if (first === next) wanted.delete(partition);
  if (wanted.size === 0) return [];
  const groupId = `lab-look-${randomBytes(6).toString("hex")}`;
  const consumer = kafka.consumer({ groupId });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    return await new Promise<KafkaMessage[]>((resolve, reject) => {
      const messages: KafkaMessage[] = [];
      // A broker that has just started loads its groups first; the client then tries again by itself.
      consumer.on(consumer.events.CRASH, ({ payload }) => void (payload.restart || reject(payload.error)));
      consumer
        .run({
          autoCommit: false,
          eachMessage: async ({ partition, message }) => {
            const offset = Number(message.offset);
            const next = wanted.get(partition)?.next ?? 0;
            if (offset < next) {
              messages.push({
                partition,
                offset,
                key: message.key?.toString(),
                value: String(message.value ?? ""),
              });
            }
            if (offset >= next - 1) wanted.delete(partition);
            if (wanted.size === 0) resolve(inOrder(messages));
          },
        })
        .catch(reject);
    });
  } finally {
    await consumer.disconnect();
    // A group that the broker has not let go yet goes by itself later.
    await admin.deleteGroups([groupId]).catch(() => undefined);
  }
}

async function describeGroup(admin: Admin, id: string, topic: string): Promise<KafkaGroup> {
  const { groups } = await admin.describeGroups([id]);
  const described = groups.find(({ groupId }) => groupId === id);
  const committed = await admin.fetchOffsets({ groupId: id, topics: [topic] });
  return {
    members: described?.state === "Stable" ? described.members.map((member) => memberOf(member, topic)) : [],
    committed: (committed[0]?.partitions ?? [])
      .map(({ partition, offset }) => ({ partition, offset: Number(offset) }))
      .filter(({ offset }) => offset >= 0),
  };
}

function memberOf(
  { memberId, memberAssignment }: { memberId: string; memberAssignment: Buffer },
  topic: string,
): GroupMember {
  const assigned = AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment[topic] ?? [];
  return { id: memberId, partitions: [...assigned].sort((one, other) => one - other) };
}
