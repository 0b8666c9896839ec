/**
 * What is used here of @platformatic/kafka, written down because the package, its types included, is absent on a Node that is too
 * old for it. The test of both clients holds it to the package itself.
 * @see https://github.com/platformatic/kafka/tree/main/docs
 */
export interface Platformatic {
  Admin: new (where: Where) => Admin;
  Consumer: new (where: Where & { groupId: string }) => Consumer;
}

/** Which broker, and how often it is tried. */
export interface Where {
  clientId: string;
  bootstrapBrokers: string[];
  /** Tries after the first. */
  retries: number;
  /** Between tries, milliseconds. */
  retryDelay: number;
}

export interface Admin {
  listTopics(): Promise<string[]>;
  /** @throws Error when there is no such topic */
  metadata(options: {
    topics: string[];
    forceUpdate: boolean;
  }): Promise<{ topics: Map<string, { partitionsCount: number }> }>;
  listOffsets(options: {
    topics: { name: string; partitions: { partitionIndex: number; timestamp: bigint }[] }[];
  }): Promise<{ name: string; partitions: { partitionIndex: number; offset: bigint }[] }[]>;
  /** A group that nobody has heard of is `Dead`. */
  describeGroups(options: { groups: string[] }): Promise<Map<string, Group>>;
  /** -1 stands where nothing has been committed. */
  listConsumerGroupOffsets(options: {
    groups: { groupId: string; topics: { name: string; partitionIndexes: number[] }[] }[];
  }): Promise<
    { topics: { name: string; partitions: { partitionIndex: number; committedOffset: bigint }[] }[] }[]
  >;
  deleteGroups(options: { groups: string[] }): Promise<void>;
  close(): Promise<void>;
}

interface Group {
  /** `Stable` once every member has its partitions. */
  state: string;
  members: Map<string, { id: string; assignments?: Map<string, { partitions: number[] }> }>;
}

export interface Consumer {
  /** Joins the group. */
  consume(options: {
    topics: string[];
    mode: "earliest";
    autocommit: boolean;
  }): Promise<AsyncIterable<Message>>;
  /** @param force ends the streams too */
  close(force: boolean): Promise<void>;
}

export interface Message {
  partition: number;
  offset: bigint;
  key: Buffer | null;
  value: Buffer | null;
}
