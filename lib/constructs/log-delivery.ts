import { Duration, RemovalPolicy, Size } from "aws-cdk-lib";
import {
  Compression,
  DeliveryStream,
  EnableLogging,
  KinesisStreamSource,
  LambdaFunctionProcessor,
  S3Bucket,
  StreamEncryption,
} from "aws-cdk-lib/aws-kinesisfirehose";
import { LogStream } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { ERROR_PREFIX, OBJECT_PREFIX } from "../../contract/object-key";
import { type DeliveryParts, DeliveryRole } from "./delivery-role";

/** JSON grows log lines by half and base64 by a third, so 3 MiB, the most there is, would pass Lambda's 6 MB. */
const PROCESSOR_MEBIBYTES = 1;

/** Firehose's own default, said, because the CDK writes a zero as nothing. */
const PROCESSOR_RETRIES = 3;

/** Firehose's default for the processor. A class that buffers for less waits no longer for the transform. */
const PROCESSOR_SECONDS = 60;

export interface LogDeliveryProps extends DeliveryParts {
  /** Buffer hints of the destination. */
  buffer: { seconds: number; mebibytes: number };
}

/** A delivery stream that transforms what producers put, or what it reads of a data stream, and writes it to the bucket as gzipped objects. */
export class LogDelivery extends Construct {
  readonly stream: DeliveryStream;

  constructor(scope: Construct, id: string, { buffer, ...parts }: LogDeliveryProps) {
    super(scope, id);
    const { bucket, transform, logGroup, dataStream } = parts;
    const role = new DeliveryRole(this, "Role", parts);
    const processor = new LambdaFunctionProcessor(transform, {
      bufferSize: Size.mebibytes(PROCESSOR_MEBIBYTES),
      bufferInterval: Duration.seconds(Math.min(PROCESSOR_SECONDS, buffer.seconds)),
      retries: PROCESSOR_RETRIES,
    });
    this.stream = new DeliveryStream(this, "Stream", {
      // What comes from a data stream is encrypted there, and Firehose refuses to do it once more.
      ...(dataStream
        ? { source: new KinesisStreamSource(dataStream), role: role.withoutPolicyUpdates() }
        : { encryption: StreamEncryption.awsOwnedKey() }),
      destination: new S3Bucket(bucket, {
        role: role.withoutPolicyUpdates(),
        processors: [processor],
        dataOutputPrefix: OBJECT_PREFIX,
        errorOutputPrefix: ERROR_PREFIX,
        compression: Compression.GZIP,
        bufferingInterval: Duration.seconds(buffer.seconds),
        bufferingSize: Size.mebibytes(buffer.mebibytes),
        loggingConfig: new EnableLogging(logGroup),
      }),
    });
    destroyLogStreams(logGroup);
    // Deleted in the reverse order: the stream first, or it would refill the bucket that is being emptied.
    this.stream.node.addDependency(bucket);
  }
}

/** The CDK keeps the log stream that it makes for the stream's errors. */
function destroyLogStreams(logGroup: Construct): void {
  for (const child of logGroup.node.children) {
    if (child instanceof LogStream) child.applyRemovalPolicy(RemovalPolicy.DESTROY);
  }
}
