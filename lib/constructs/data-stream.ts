import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { Stream, StreamEncryption, StreamMode } from "aws-cdk-lib/aws-kinesis";
import type { Construct } from "constructs";

/** Two, so that partition keys have something to choose between, and one of them can be hot. */
const SHARDS = 2;

/**
 * A seat's data stream. Its shards are the class's to choose, because on demand they would cost more than twice as much, and a
 * hot partition key would not show. Its key is the one that Kinesis has in every account, which costs nothing as it stands and
 * takes no grant of its own.
 * @see https://docs.aws.amazon.com/streams/latest/dev/server-side-encryption.html
 */
export class DataStream extends Stream {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      streamMode: StreamMode.PROVISIONED,
      shardCount: SHARDS,
      retentionPeriod: Duration.hours(24),
      encryption: StreamEncryption.MANAGED,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
