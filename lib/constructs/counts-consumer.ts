import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IStream } from "aws-cdk-lib/aws-kinesis";
import {
  EventSourceMapping,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { COUNTS_ENVIRONMENT, COUNTS_ROOT } from "../../contract/counts";
import { nodeFunction } from "./node-function";

/** Records of a call at most. A generator puts one in five seconds, so it is the window that ends most batches. */
const BATCH_RECORDS = 100;

/** Longest time that a batch waits for more. Two shards then make twelve calls and twelve objects a minute. */
const WINDOW_SECONDS = 10;

/** How often a record is tried that the function fails on, before it is put aside. */
const RETRIES = 2;

/** Where Lambda puts what it has given up; the prefix is Lambda's own. @see https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html */
const GIVEN_UP = "aws/lambda/*";

export interface CountsConsumerProps {
  stream: IStream;
  bucket: IBucket;
  /** Folder of the bundle, with `index.js`. */
  code: string;
  /** For how long the class buffers; counts wait no longer than that either. */
  bufferSeconds: number;
}

/**
 * The second consumer of a data stream: a function that Lambda brings batches of records to. One that it fails on is found by
 * splitting the batch, tried again, and put aside with its bytes; those behind it are counted all the same.
 */
export class CountsConsumer extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, { stream, bucket, code, bufferSeconds }: CountsConsumerProps) {
    super(scope, id);
    this.function = nodeFunction(this, {
      description: "Counts a data stream's lines by the minute",
      code,
      environment: { [COUNTS_ENVIRONMENT.bucket]: bucket.bucketName },
      statements: [readStatement(stream), ...writeStatements(bucket)],
    });
    const mapping = new EventSourceMapping(this, "Mapping", {
      target: this.function,
      eventSourceArn: stream.streamArn,
      // From the beginning, so that every line is counted that the delivery stream delivers.
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: BATCH_RECORDS,
      maxBatchingWindow: Duration.seconds(Math.min(WINDOW_SECONDS, bufferSeconds)),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: RETRIES,
      onFailure: { bind: () => ({ destination: bucket.bucketArn }) },
    });
    // Deleted in the reverse order: what still writes would refill the bucket that is being emptied.
    mapping.node.addDependency(bucket);
  }
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-create.html */
const readStatement = ({ streamArn }: IStream): PolicyStatement =>
  new PolicyStatement({
    actions: [
      "kinesis:DescribeStream",
      "kinesis:DescribeStreamSummary",
      "kinesis:GetRecords",
      "kinesis:GetShardIterator",
      "kinesis:ListShards",
    ],
    resources: [streamArn],
  });

/** Lambda wants to list the bucket before it takes it as a destination. */
const writeStatements = (bucket: IBucket): PolicyStatement[] => [
  new PolicyStatement({
    actions: ["s3:PutObject"],
    resources: [bucket.arnForObjects(`${COUNTS_ROOT}*`), bucket.arnForObjects(GIVEN_UP)],
  }),
  new PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucket.bucketArn] }),
];
