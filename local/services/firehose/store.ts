import type {
  DeliveryStreamEncryptionStatus,
  DeliveryStreamFailureType,
  DeliveryStreamStatus,
  DeliveryStreamType,
  KeyType,
} from "@aws-sdk/client-firehose";
import type { Cloud } from "../../core/cloud";
import { sortedBy } from "../../core/paging";
import type { Table } from "../../core/state/table";
import type { Destination } from "./destination/destination";
import { beingDeleted, putStreamNotFound, streamNotActive, streamNotFound } from "./errors";

/** Server-side encryption of a stream: kept and shown; the records on this machine's disk are not encrypted. */
export interface Encryption {
  status: DeliveryStreamEncryptionStatus;
  keyType?: KeyType;
  keyArn?: string;
}

/** A data stream of Kinesis that a delivery stream reads. */
export interface Source {
  streamArn: string;
  roleArn: string;
}

/** One delivery stream. Times are milliseconds since 1970. */
export interface Stream {
  name: string;
  arn: string;
  /** Names this stream and no other of the same name, before or after it: the folder of its logs. */
  id: string;
  type: DeliveryStreamType;
  status: DeliveryStreamStatus;
  failure?: { type: DeliveryStreamFailureType; details: string };
  /** Version of the configuration, rising by one with every effective update. */
  version: number;
  created: number;
  updated?: number;
  destination: Destination;
  /** Where its records come from, unless producers put them. */
  source?: Source;
  encryption: Encryption;
  /** When encryption was started or stopped in the last 24 hours. */
  encryptionCalls: readonly number[];
  /** Informational, as AWS says: it changes no limit. */
  throughputHint?: number;
  tags: Readonly<Record<string, string>>;
}

/** What Firehose keeps in one Region. */
export class FirehoseStore {
  private readonly streams: Table<Stream>;

  constructor(readonly cloud: Cloud) {
    this.streams = cloud.state.table("streams");
  }

  find(name: string): Stream | undefined {
    return this.streams.get(name);
  }

  /** @throws AwsError ResourceNotFoundException in the words of control operations */
  get(name: string): Stream {
    const stream = this.find(name);
    if (!stream) throw streamNotFound(name, this.cloud.account);
    return stream;
  }

  /** @throws AwsError ResourceNotFoundException in the words of puts, also while the stream is not ACTIVE */
  getForPut(name: string): Stream {
    const stream = this.find(name);
    if (!stream) throw putStreamNotFound(name, this.cloud.account);
    if (stream.status !== "ACTIVE") throw streamNotActive(name, this.cloud.account);
    return stream;
  }

  /** @throws AwsError ResourceNotFoundException, or ResourceInUseException while the stream is being deleted */
  getForTags(name: string): Stream {
    const stream = this.get(name);
    if (stream.status === "DELETING") throw beingDeleted(name, this.cloud.account);
    return stream;
  }

  /** In the order of their names. */
  all(): Stream[] {
    return sortedBy(this.streams.all(), ({ name }) => name);
  }

  get count(): number {
    return this.streams.size;
  }

  async put(stream: Stream): Promise<void> {
    await this.streams.put(stream.name, stream);
  }

  delete(name: string): Promise<void> {
    return this.streams.delete(name);
  }

  /** @param name as a request gives it; it may make no sense */
  arn(name: string | undefined): string {
    const { region, account } = this.cloud;
    return `arn:aws:firehose:${region}:${account}:deliverystream/${name ?? ""}`;
  }
}
