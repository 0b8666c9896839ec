import type { Cloud } from "./core/cloud";
import type { ResourceType } from "./core/resource-type";
import type { Service } from "./core/service";
import { createCloudFormation } from "./engine";
import { PACKAGES } from "./packages";
import { createCloudWatch } from "./services/cloudwatch";
import { createEc2 } from "./services/ec2";
import { createEcr } from "./services/ecr";
import { createFirehose } from "./services/firehose";
import { createKinesis } from "./services/kinesis";
import { createLambda } from "./services/lambda";
import { createLogs } from "./services/logs";
import { createRedshiftData } from "./services/redshift-data";
import { createRedshiftServerless } from "./services/redshift-serverless";
import { createS3 } from "./services/s3";
import { createScheduler } from "./services/scheduler";
import { createSecretsManager } from "./services/secretsmanager";
import { createServiceQuotas } from "./services/servicequotas";
import { createSsm } from "./services/ssm";

/** How a service comes to be; `types` gives every resource type of the Region, once all services stand. */
export type Create = (cloud: Cloud, types: () => readonly ResourceType[]) => Service;

/** Services that exist once, whatever the Region of a request (IAM and STS besides, which the root wires by hand). */
export const GLOBAL: Readonly<Record<string, Create>> = {
  s3: createS3,
};

/** Services that exist once a Region, in the order in which they start; they stop in reverse. */
export const REGIONAL: Readonly<Record<string, Create>> = {
  ssm: createSsm,
  servicequotas: createServiceQuotas,
  secretsmanager: createSecretsManager,
  "redshift-serverless": createRedshiftServerless,
  "redshift-data": createRedshiftData,
  logs: createLogs,
  ecr: createEcr,
  lambda: createLambda,
  monitoring: createCloudWatch,
  kinesis: createKinesis,
  firehose: createFirehose,
  ec2: (cloud) => createEc2(cloud, PACKAGES),
  scheduler: createScheduler,
  cloudformation: createCloudFormation,
};
