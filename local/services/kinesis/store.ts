import type {
  MetricsName,
  RecordDistributionStrategy,
  StreamMode,
  StreamStatus,
} from "@aws-sdk/client-kinesis";
import type { Cloud } from "../../core/cloud";
import { sortedBy } from "../../core/paging";
import type { Table } from "../../core/state/table";
import { notActive, streamNotFound } from "./errors";
import type { Reshard } from "./shards/reshard";
import { isOpen, type Shard } from "./shards/shard";

/** What a stream becomes when the state that it is in has passed. */
export type Pending =
  | { kind: "create"; shards: number }
  | Reshard
  | { kind: "encrypt"; key: string }
  | { kind: "decrypt" }
  | { kind: "mode"; mode: StreamMode }
  | { kind: "settings" };

/** One data stream. Times are milliseconds since 1970. */
export interface Stream {
  name: string;
  arn: string;
  /** Names this stream and no other of the same name, before or after it: the folder of its shards. */
  id: string;
  status: StreamStatus;
  created: number;
  mode: StreamMode;
  pending?: Pending;
  retentionHours: number;
  /** What arrived before had expired when the retention was made longer, and stays so. */
  horizon?: number;
  /** Key of the encryption, kept and shown; the records on this machine's disk are not encrypted. */
  key?: string;
  maxRecordKiB: number;
  /** Of on-demand streams alone. */
  distribution?: RecordDistributionStrategy;
  shardMetrics: readonly MetricsName[];
  tags: Readonly<Record<string, string>>;
  shards: readonly Shard[];
  /** Number of the next shard; expired ones are not in the list any more. */
  nextShard: number;
  /** When calls came of which there are only so many in 24 hours. */
  calls: Readonly<Partial<Record<LimitedCall, readonly number[]>>>;
}

export type LimitedCall = "scale" | "mode" | "encrypt" | "decrypt";

/** Whether the account pays for a least throughput, as it asked; nothing is billed here. Milliseconds since 1970. */
export interface Commitment {
  started: number;
  ended?: number;
}

const HOUR = 60 * 60 * 1000;

/** What Kinesis keeps of streams in one Region. */
export class KinesisStore {
  private readonly streams: Table<Stream>;
  /** Policies of streams and consumers, by ARN. */
  private readonly policies: Table<string>;
  private readonly settings: Table<Commitment>;

  constructor(readonly cloud: Cloud) {
    this.streams = cloud.state.table("streams");
    this.policies = cloud.state.table("policies");
    this.settings = cloud.state.table("settings");
  }

  find(name: string): Stream | undefined {
    return this.streams.get(name);
  }

  /** @returns the stream if it is still the one of this id */
  findById(name: string, id: string): Stream | undefined {
    const stream = this.find(name);
    return stream?.id === id ? stream : undefined;
  }

  /** @throws AwsError ResourceNotFoundException */
  get(name: string): Stream {
    const stream = this.find(name);
    if (!stream) throw streamNotFound(this.named(name));
    return stream;
  }

  /** @throws AwsError ResourceNotFoundException; ResourceInUseException while the stream is anything but ACTIVE */
  getActive(name: string): Stream {
    const stream = this.get(name);
    if (stream.status !== "ACTIVE") throw notActive(this.named(name), stream.status);
    return stream;
  }

  /** In the order of their names. */
  all(): Stream[] {
    return sortedBy(this.streams.all(), ({ name }) => name);
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
    return `arn:aws:kinesis:${region}:${account}:stream/${name ?? ""}`;
  }

  named(name: string): { name: string; account: string } {
    return { name, account: this.cloud.account };
  }

  policy(arn: string): string | undefined {
    return this.policies.get(arn);
  }

  putPolicy(arn: string, policy: string): Promise<void> {
    return this.policies.put(arn, policy);
  }

  forgetPolicy(arn: string): Promise<void> {
    return this.policies.delete(arn);
  }

  get commitment(): Commitment | undefined {
    return this.settings.get("commitment");
  }

  putCommitment(commitment: Commitment): Promise<void> {
    return this.settings.put("commitment", commitment);
  }

  /** Records that arrived before are not there any more. */
  horizon({ retentionHours, horizon = 0 }: Stream): number {
    return Math.max(horizon, this.cloud.clock.now() - retentionHours * HOUR);
  }

  /** Shards that still hold something, or can; those that closed longer ago than records are kept are gone. */
  shards(stream: Stream): Shard[] {
    const horizon = this.horizon(stream);
    return stream.shards.filter(({ closed }) => closed === undefined || closed >= horizon);
  }

  /** Shards that count against the account's quota: those of provisioned streams, those to come included. */
  provisionedShards(): number {
    return this.streams
      .all()
      .filter(({ mode }) => mode === "PROVISIONED")
      .reduce((sum, { shards, pending }) => {
        const coming = pending?.kind === "create" ? pending.shards : 0;
        return sum + shards.filter(isOpen).length + coming;
      }, 0);
  }
}
