import type { TrackedFile } from "../tailing/tracked-file";

/** A record as the parser makes it. */
export interface AgentRecord {
  /** Undefined for one that shall not be sent. */
  data?: Buffer;
  file: TrackedFile;
  /** Bytes from the start of the file to the end of what it was made of. */
  end: number;
}

/** A record that is sent. */
export interface OutgoingRecord {
  data: Buffer;
  /** Of Kinesis alone. */
  partitionKey?: string;
  file: TrackedFile;
  end: number;
}

/** Bytes that count against the limits: the partition key is part of a record. */
export const sizeOf = ({ data, partitionKey = "" }: OutgoingRecord): number =>
  data.length + partitionKey.length;
