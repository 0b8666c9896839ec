import type {
  DescribeStreamCommandOutput,
  GetRecordsCommandOutput,
  GetShardIteratorCommandOutput,
  ListShardsCommandOutput,
  Shard,
} from "@aws-sdk/client-kinesis";
import type { Cloud } from "../../../core/cloud";
import { isAwsError } from "../../../core/errors";
import type { RoleSessions } from "../delivery/role-sessions";
import { invalidArgument } from "../errors";
import type { Source } from "../store";
import type { Checkpoint } from "./checkpoints";

/** A data stream as a delivery stream reads it: as the role of its source. */
export class DataStream {
  constructor(
    private readonly cloud: Cloud,
    private readonly sessions: RoleSessions,
    private readonly source: Source,
    /** ARN of the delivery stream. */
    private readonly reader: string,
    private readonly signal?: AbortSignal,
  ) {}

  /** @throws AwsError when the role may not, or the data stream is gone */
  async shards(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let page: object = { StreamARN: this.source.streamArn };
    for (;;) {
      const { Shards = [], NextToken } = await this.call<ListShardsCommandOutput>("ListShards", page);
      shards.push(...Shards);
      if (NextToken === undefined) return shards;
      page = { NextToken };
    }
  }

  /** @returns an iterator behind the checkpoint, or at the records that came since `from` (milliseconds since 1970) */
  async iterator(ShardId: string, { sequence }: Checkpoint, from: number): Promise<string | undefined> {
    const since = { ShardIteratorType: "AT_TIMESTAMP", Timestamp: new Date(from) };
    if (sequence === undefined) return this.iteratorAt(ShardId, since);
    try {
      const start = { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", StartingSequenceNumber: sequence };
      return await this.iteratorAt(ShardId, start);
    } catch (error) {
      // The number is none of this shard's: the data stream was deleted, and there is another one of its name.
      if (isAwsError(error, "InvalidArgumentException")) return this.iteratorAt(ShardId, since);
      throw error;
    }
  }

  records(ShardIterator: string): Promise<GetRecordsCommandOutput> {
    return this.call("GetRecords", { ShardIterator });
  }

  /**
   * Looks at the data stream as Firehose does before it takes it as a source.
   * @throws AwsError InvalidArgumentException when the role may not, or Kinesis's own when there is no such stream
   */
  async check(): Promise<void> {
    const { streamArn, roleArn } = this.source;
    try {
      await this.call<DescribeStreamCommandOutput>("DescribeStream", { StreamARN: streamArn });
    } catch (error) {
      if (!isAwsError(error, "AccessDeniedException")) throw error;
      throw invalidArgument(
        `Role ${roleArn} is not authorized to perform: kinesis:DescribeStream on resource ${streamArn}.`,
      );
    }
  }

  private async iteratorAt(ShardId: string, start: object): Promise<string | undefined> {
    const input = { StreamARN: this.source.streamArn, ShardId, ...start };
    return (await this.call<GetShardIteratorCommandOutput>("GetShardIterator", input)).ShardIterator;
  }

  private async call<O extends object>(operation: string, input: object): Promise<O> {
    const { identity } = await this.sessions.get(this.source.roleArn, this.reader, "AWSFirehoseFromKinesis");
    return this.cloud.call<O>(identity, "kinesis", operation, input, {
      ...(this.signal && { signal: this.signal }),
    });
  }
}
