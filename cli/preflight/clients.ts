import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { EC2Client } from "@aws-sdk/client-ec2";
import { FirehoseClient } from "@aws-sdk/client-firehose";
import { IAMClient } from "@aws-sdk/client-iam";
import { KinesisClient } from "@aws-sdk/client-kinesis";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import { ServiceQuotasClient } from "@aws-sdk/client-service-quotas";
import { SSMClient } from "@aws-sdk/client-ssm";
import { STSClient } from "@aws-sdk/client-sts";
import type { Account } from "../stacks/account";
import type { PreflightClients } from "./room";

/** Where AWS lists the quotas of an account as a whole. */
const GLOBAL_QUOTAS = "us-east-1";

/** Opens every client that a check needs; closing them is the caller's. */
export function openClients({ client, target }: Account): PreflightClients {
  return {
    cloudformation: new CloudFormationClient(client),
    ec2: new EC2Client(client),
    firehose: new FirehoseClient(client),
    iam: new IAMClient(client),
    kinesis: new KinesisClient(client),
    lambda: new LambdaClient(client),
    quotas: new ServiceQuotasClient(client),
    globalQuotas: new ServiceQuotasClient({ ...client, region: GLOBAL_QUOTAS }),
    s3: new S3Client({ ...client, forcePathStyle: target.endpoint !== undefined }),
    ssm: new SSMClient(client),
    sts: new STSClient(client),
  };
}
