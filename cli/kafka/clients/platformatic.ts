import { randomBytes } from "node:crypto";
import type { GroupMember, KafkaGroup, KafkaMessage, KafkaPort, PartitionEnds } from "../../../checks";
import { inOrder } from "./in-order";
import type { Admin, Consumer, Message, Platformatic } from "./platformatic-package";

/** Tries of a call that finds no broker, with this wait between them: a tunnel that was opened just now needs a moment. */
const TRIES = { retries: 5, retryDelay: 500 } as const;

/** Stand for the oldest message that is held, and for the next one to come, where a time may stand. */
const OLDEST = -2n;
const NEXT = -1n;

/** The package is an ECMAScript module, and not there where Node is too old for it. */
const PACKAGE = "@platformatic/kafka";

/**
 * Opens a seat's Kafka with @platformatic/kafka.
 * @throws Error with the client's innermost reason when no broker answers
 */
export async function openPlatformatic(bootstrap: string): Promise<KafkaPort> {
  const { Admin, Consumer }: Platformatic = await import(PACKAGE);
  const where = { clientId: "lab", bootstrapBrokers: [bootstrap], ...TRIES };
  const admin = new Admin(where);
  const joining = (groupId: string): Consumer => new Consumer({ ...where, groupId });
  try {
    await admin.listTopics();
  } catch (error) {
    await admin.close();
    throw innermost(error);
  }
  return {
    bootstrap,
    ends: (topic) => endsOf(admin, topic),
    read: (topic) => readTopic(admin, joining, topic),
    group: (id, topic) => describeGroup(admin, id, topic),
    close: () => admin.close(),
  };
}

async function endsOf(admin: Admin, topic: string): Promise<PartitionEnds[]> {
  const partitions = await partitionsOf(admin, topic);
  if (partitions.length === 0) return [];
  const [first, next] = [
    await offsetsOf(admin, topic, partitions, OLDEST),
    await offsetsOf(admin, topic, partitions, NEXT),
  ];
  return partitions.map((partition) => ({
    partition,
    first: first.get(partition) ?? 0,
    next: next.get(partition) ?? 0,
  }));
}

/** @returns numbers of a topic's partitions in order; none when there is no such topic */
async function partitionsOf(admin: Admin, topic: string): Promise<number[]> {
  if (!(await admin.listTopics()).includes(topic)) return [];
  const { topics } = await admin.metadata({ topics: [topic], forceUpdate: true });
  return Array.from({ length: topics.get(topic)?.partitionsCount ?? 0 }, (_, partition) => partition);
}

/** @returns offsets by partition */
async function offsetsOf(
  admin: Admin,
  name: string,
  partitions: readonly number[],
  timestamp: bigint,
): Promise<Map<number, number>> {
  const wanted = partitions.map((partitionIndex) => ({ partitionIndex, timestamp }));
  const [found] = await admin.listOffsets({ topics: [{ name, partitions: wanted }] });
  return new Map((found?.partitions ?? []).map((one) => [one.partitionIndex, Number(one.offset)]));
}

/** Reading takes a group, so one is made for it alone, and goes again. */
async function readTopic(
  admin: Admin,
  joining: (groupId: string) => Consumer,
  topic: string,
): Promise<KafkaMessage[]> {
  const missing = new Map<number, number>();
  for (const { partition, first, next } of await endsOf(admin, topic))
    if (first < next) missing.set(partition, next);
  if (missing.size === 0) return [];
  const groupId = `lab-look-${randomBytes(6).toString("hex")}`;
  const consumer = joining(groupId);
  try {
    const messages: KafkaMessage[] = [];
    for await (const message of await consumer.consume({
      topics: [topic],
      mode: "earliest",
      autocommit: false,
    })) {
      const end = missing.get(message.partition);
      if (end !== undefined) {
        messages.push(asMessage(message));
        if (message.offset >= end - 1) missing.delete(message.partition);
      }
      if (missing.size === 0) break;
    }
    return inOrder(messages);
  } finally {
    await consumer.close(true);
    // A group that the broker has not let go yet goes by itself later.
    await admin.deleteGroups({ groups: [groupId] }).catch(() => undefined);
  }
}

const asMessage = ({ partition, offset, key, value }: Message): KafkaMessage => ({
  partition,
  offset: Number(offset),
  key: key?.toString(),
  value: String(value ?? ""),
});

async function describeGroup(admin: Admin, id: string, topic: string): Promise<KafkaGroup> {
  const described = (await admin.describeGroups({ groups: [id] })).get(id);
  const partitionIndexes = await partitionsOf(admin, topic);
  const [offsets] = await admin.listConsumerGroupOffsets({
    groups: [{ groupId: id, topics: [{ name: topic, partitionIndexes }] }],
  });
  const members = described?.state === "Stable" ? [...described.members.values()] : [];
  return {
    members: members.map(
      ({ id, assignments }): GroupMember => ({
        id,
        partitions: [...(assignments?.get(topic)?.partitions ?? [])].sort((one, other) => one - other),
      }),
    ),
    committed: (offsets?.topics.find(({ name }) => name === topic)?.partitions ?? [])
      .map(({ partitionIndex, committedOffset }) => ({
        partition: partitionIndex,
        offset: Number(committedOffset),
      }))
      .filter(({ offset }) => offset >= 0)
      .sort((one, other) => one.partition - other.partition),
  };
}

/** The client wraps what went wrong in an error a layer, each of which tells its own layer's name alone. */
function innermost(error: unknown): Error {
  const [inner] = error instanceof AggregateError ? error.errors : [];
  if (inner !== undefined) return innermost(inner);
  if (!(error instanceof Error)) return new Error(String(error));
  return error.cause instanceof Error ? innermost(error.cause) : error;
}
