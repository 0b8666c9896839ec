import type {
  _Record,
  GetRecordsCommandOutput,
  GetShardIteratorCommandOutput,
  ListShardsCommandOutput,
  Shard,
} from "@aws-sdk/client-kinesis";
import { isAwsError } from "../../../core/errors";
import type { Identity } from "../../../core/identity";
import { sessionName } from "../role";
import type { LambdaStore } from "../store";
import type { Checkpoint } from "./checkpoints";
import type { Mapping } from "./mapping";

/** A stream as a mapping reads it: with the role of its function. */
export class Source {
  private identity: { identity: Identity; expires: number } | undefined;

  constructor(
    private readonly store: LambdaStore,
    private readonly mapping: Mapping,
    private readonly signal: AbortSignal,
  ) {}

  /** @throws AwsError when the role may not, or the stream is gone */
  async shards(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let page: object = { StreamARN: this.mapping.sourceArn };
    for (;;) {
      const { Shards = [], NextToken } = await this.call<ListShardsCommandOutput>("ListShards", page);
      shards.push(...Shards);
      if (NextToken === undefined) return shards;
      page = { NextToken };
    }
  }

  async iterator(ShardId: string, { sequence, from }: Checkpoint): Promise<string | undefined> {
    const start =
      sequence !== undefined
        ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", StartingSequenceNumber: sequence }
        : from !== undefined
          ? { ShardIteratorType: "AT_TIMESTAMP", Timestamp: new Date(from) }
          : { ShardIteratorType: "TRIM_HORIZON" };
    const input = { StreamARN: this.mapping.sourceArn, ShardId, ...start };
    return (await this.call<GetShardIteratorCommandOutput>("GetShardIterator", input)).ShardIterator;
  }

  async records(
    ShardIterator: string,
    Limit: number,
  ): Promise<{ records: _Record[]; next: string | undefined }> {
    const { Records = [], NextShardIterator } = await this.call<GetRecordsCommandOutput>("GetRecords", {
      ShardIterator,
      Limit,
    });
    return { records: Records, next: NextShardIterator };
  }

  /** Calls another service as the function's role. */
  async call<O extends object>(operation: string, input: object, service = "kinesis"): Promise<O> {
    const { cloud } = this.store;
    return cloud.call<O>(await this.role(), service, operation, input, { signal: this.signal });
  }

  private async role(): Promise<Identity> {
    const { cloud } = this.store;
    if (this.identity && this.identity.expires > cloud.clock.now()) return this.identity.identity;
    const { fn, configuration } = this.store.resolve(this.mapping.function);
    const session = await cloud.assume({
      roleArn: configuration.role,
      service: "lambda.amazonaws.com",
      sessionName: sessionName(fn.name),
    });
    this.identity = { identity: session.identity, expires: session.credentials.expires - 60_000 };
    return session.identity;
  }
}

/** @returns whether a read came too early, or with an iterator that is too old */
export const isStale = (error: unknown): boolean => isAwsError(error, "ExpiredIteratorException");
export const isThrottled = (error: unknown): boolean =>
  isAwsError(error, "ProvisionedThroughputExceededException");
