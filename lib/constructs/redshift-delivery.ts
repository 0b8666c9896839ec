import { RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CfnDeliveryStream } from "aws-cdk-lib/aws-kinesisfirehose";
import { LogStream } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { OBJECT_ROOT } from "../../contract/object-key";
import { WAREHOUSE_COPY_OPTIONS, WAREHOUSE_TABLE } from "../../contract/warehouse";
import { type DeliveryParts, DeliveryRole } from "./delivery-role";
import type { RedshiftSeat } from "./redshift-seat";

export interface RedshiftDeliveryProps extends DeliveryParts {
  /** Buffer hints of the objects. */
  buffer: { seconds: number; mebibytes: number };
  /** Seat id, a token: the schema's name. */
  seat: string;
  table: RedshiftSeat;
  jdbcUrl: string;
}

/** As in front of a bucket alone (log-delivery.ts). */
const PROCESSOR = { mebibytes: 1, retries: 3, seconds: 60 };

/** For how long Firehose tries a COPY again: short, so that a student soon sees what becomes of one that cannot succeed. */
const RETRY_SECONDS = 300;

/** A delivery stream that writes gzipped objects to the bucket and copies each into the seat's table. */
export class RedshiftDelivery extends Construct {
  readonly stream: CfnDeliveryStream;

  constructor(scope: Construct, id: string, props: RedshiftDeliveryProps) {
    super(scope, id);
    const { bucket, transform, logGroup, dataStream, buffer, table, jdbcUrl, seat } = props;
    const role = new DeliveryRole(this, "Role", props);
    role.addToPolicy(
      new PolicyStatement({
        actions: ["secretsmanager:GetSecretValue"],
        resources: [table.secret.secretArn],
      }),
    );
    const log = (name: string): CfnDeliveryStream.CloudWatchLoggingOptionsProperty => ({
      enabled: true,
      logGroupName: logGroup.logGroupName,
      logStreamName: new LogStream(this, name, { logGroup, removalPolicy: RemovalPolicy.DESTROY })
        .logStreamName,
    });
    this.stream = new CfnDeliveryStream(this, "Stream", {
      ...source(dataStream?.streamArn, role.roleArn),
      redshiftDestinationConfiguration: {
        roleArn: role.roleArn,
        clusterJdbcurl: jdbcUrl,
        copyCommand: { dataTableName: `"${seat}".${WAREHOUSE_TABLE}`, copyOptions: WAREHOUSE_COPY_OPTIONS },
        secretsManagerConfiguration: { enabled: true, secretArn: table.secret.secretArn },
        retryOptions: { durationInSeconds: RETRY_SECONDS },
        cloudWatchLoggingOptions: log("TableErrors"),
        processingConfiguration: processing(transform.functionArn, role.roleArn, buffer.seconds),
        s3Configuration: {
          bucketArn: bucket.bucketArn,
          roleArn: role.roleArn,
          // Firehose takes no expressions here; it adds year, month, day and hour by itself.
          prefix: OBJECT_ROOT,
          compressionFormat: "GZIP",
          bufferingHints: { intervalInSeconds: buffer.seconds, sizeInMBs: buffer.mebibytes },
          cloudWatchLoggingOptions: log("ObjectErrors"),
        },
      },
    });
    // Deleted in the reverse order: the stream first, or it would refill the bucket that is being emptied. And it copies as soon as
    // it stands, with the role's whole policy into a table that is there.
    this.stream.node.addDependency(bucket, role, table.table);
  }
}

/** What comes from a data stream is encrypted there, and Firehose refuses to do it once more. */
function source(
  streamArn: string | undefined,
  roleArn: string,
): Partial<CfnDeliveryStream["_cfnProperties"]> {
  if (streamArn === undefined)
    return { deliveryStreamEncryptionConfigurationInput: { keyType: "AWS_OWNED_CMK" } };
  return {
    deliveryStreamType: "KinesisStreamAsSource",
    kinesisStreamSourceConfiguration: { kinesisStreamArn: streamArn, roleArn },
  };
}

function processing(
  functionArn: string,
  roleArn: string,
  bufferSeconds: number,
): CfnDeliveryStream.ProcessingConfigurationProperty {
  const parameters = {
    LambdaArn: functionArn,
    RoleArn: roleArn,
    BufferSizeInMBs: PROCESSOR.mebibytes,
    BufferIntervalInSeconds: Math.min(PROCESSOR.seconds, bufferSeconds),
    NumberOfRetries: PROCESSOR.retries,
  };
  return {
    enabled: true,
    processors: [
      {
        type: "Lambda",
        parameters: Object.entries(parameters).map(([parameterName, value]) => ({
          parameterName,
          parameterValue: String(value),
        })),
      },
    ],
  };
}
