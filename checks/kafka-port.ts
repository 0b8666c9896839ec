/** One message of a topic. */
export interface KafkaMessage {
  readonly partition: number;
  readonly offset: number;
  /** undefined where it has none. */
  readonly key: string | undefined;
  readonly value: string;
}

/** Where a partition begins and ends. */
export interface PartitionEnds {
  readonly partition: number;
  /** Offset of the oldest message that is still held. */
  readonly first: number;
  /** Offset that the next message will get. */
  readonly next: number;
}

/** Somebody who reads in a group. */
export interface GroupMember {
  readonly id: string;
  /** Partitions of the topic that it has been assigned. */
  readonly partitions: readonly number[];
}

/** A group of consumers, as it stands to one topic. */
export interface KafkaGroup {
  /** Those that read now; empty while they are being given their partitions. */
  readonly members: readonly GroupMember[];
  /** Offset of the next message to read, of each partition for which one has been committed. */
  readonly committed: readonly { readonly partition: number; readonly offset: number }[];
}

/** A seat's Kafka, as steps see it. Every call rejects when the signal that it was opened with aborts. */
export interface KafkaPort {
  /** Address to give to any client: `host:port`. */
  readonly bootstrap: string;
  /** @returns a topic's partitions in order; none when there is no such topic */
  ends(topic: string): Promise<PartitionEnds[]>;
  /** @returns what a topic holds now, partition by partition, in the order of offsets */
  read(topic: string): Promise<KafkaMessage[]>;
  /** @returns a group that nobody has heard of as one without members and offsets */
  group(id: string, topic: string): Promise<KafkaGroup>;
  /** Ends its connections. */
  close(): Promise<void>;
}

/** @returns how many messages of a topic a group has not committed yet; those without a committed offset count from the first */
export function lagOf(group: KafkaGroup, ends: readonly PartitionEnds[]): number {
  return ends.reduce((sum, { partition, first, next }) => {
    const committed = group.committed.find((one) => one.partition === partition)?.offset ?? first;
    return sum + Math.max(0, next - Math.max(committed, first));
  }, 0);
}
