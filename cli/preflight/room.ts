import type { CloudFormationClient, Stack } from "@aws-sdk/client-cloudformation";
import type { EC2Client } from "@aws-sdk/client-ec2";
import type { FirehoseClient } from "@aws-sdk/client-firehose";
import type { IAMClient } from "@aws-sdk/client-iam";
import type { KinesisClient } from "@aws-sdk/client-kinesis";
import type { LambdaClient } from "@aws-sdk/client-lambda";
import type { S3Client } from "@aws-sdk/client-s3";
import type { ServiceQuotasClient } from "@aws-sdk/client-service-quotas";
import type { SSMClient } from "@aws-sdk/client-ssm";
import type { STSClient } from "@aws-sdk/client-sts";
import type { LabClass } from "../../lib/class/lab-class";
import type { Account } from "../stacks/account";
import type { PricesUsed } from "./price-list";

/** What can be looked at without an account. */
export interface ClassRoom {
  labClass: LabClass;
  /** As the user named it. */
  classFile: string;
  /** Milliseconds since 1970. */
  now(): number;
  prices: PricesUsed;
  signal: AbortSignal;
}

/** Every client that a check needs, in the class's Region. */
export interface PreflightClients {
  cloudformation: CloudFormationClient;
  ec2: EC2Client;
  firehose: FirehoseClient;
  iam: IAMClient;
  kinesis: KinesisClient;
  lambda: LambdaClient;
  quotas: ServiceQuotasClient;
  /** For quotas of the account as a whole, which us-east-1 lists. */
  globalQuotas: ServiceQuotasClient;
  s3: S3Client;
  ssm: SSMClient;
  sts: STSClient;
}

/** What can be looked at in an account. */
export interface AccountRoom extends ClassRoom {
  account: Account;
  clients: PreflightClients;
  /** Stacks of the class that are there already, by their names. */
  standing: ReadonlyMap<string, Stack>;
}
