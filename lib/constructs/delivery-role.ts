import { Aws } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IStream } from "aws-cdk-lib/aws-kinesis";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

/** What a delivery stream touches on its way. */
export interface DeliveryParts {
  bucket: IBucket;
  transform: IFunction;
  logGroup: ILogGroup;
  /** The data stream that it reads, if it does not take direct puts. */
  dataStream?: IStream;
}

/**
 * The role of a delivery stream, with what AWS documents for an S3 destination and no more: the CDK's own would let the
 * stream delete objects.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html#using-iam-s3
 */
export class DeliveryRole extends Role {
  constructor(scope: Construct, id: string, { bucket, transform, logGroup, dataStream }: DeliveryParts) {
    const function_ = transform.functionArn;
    super(scope, id, {
      // By its path the class's student role knows the role of a seat (docs/decisions/0021).
      path: `/${Aws.STACK_NAME}/`,
      // Firehose passes the account id as the external id, so no stream of another account can wear this role.
      assumedBy: new ServicePrincipal("firehose.amazonaws.com", {
        conditions: { StringEquals: { "sts:ExternalId": Aws.ACCOUNT_ID } },
      }),
      inlinePolicies: {
        Delivery: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
              resources: [bucket.bucketArn],
            }),
            new PolicyStatement({
              actions: ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"],
              resources: [bucket.arnForObjects("*")],
            }),
            new PolicyStatement({
              actions: ["lambda:InvokeFunction", "lambda:GetFunctionConfiguration"],
              resources: [function_, `${function_}:$LATEST`],
            }),
            new PolicyStatement({ actions: ["logs:PutLogEvents"], resources: [logGroup.logGroupArn] }),
            ...(dataStream ? [readStatement(dataStream)] : []),
          ],
        }),
      },
    });
  }
}

/** @see https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html#firehose-assume-role */
const readStatement = ({ streamArn }: IStream): PolicyStatement =>
  new PolicyStatement({
    actions: [
      "kinesis:DescribeStream",
      "kinesis:GetShardIterator",
      "kinesis:GetRecords",
      "kinesis:ListShards",
    ],
    resources: [streamArn],
  });
