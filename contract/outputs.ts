import type { Pipeline } from "./pipeline";

/**
 * Names of the outputs of a seat's stack: what the command, the checks and the page may know of a seat.
 * The values are what `aws cloudformation describe-stacks` prints on either target.
 */
export const SEAT_OUTPUTS = {
  /** Name of the delivery stream, as PutRecord takes it. */
  stream: "StreamName",
  /** Name of the bucket that the stream delivers to. */
  bucket: "BucketName",
  /** Instance id of the generator host, `i-…`; with several hosts, comma-separated. */
  generators: "GeneratorInstanceIds",
  /** Name of the transform function. */
  transform: "TransformFunctionName",
  /** Log group that holds the stream's error events and the generators' heartbeats. */
  logGroup: "LogGroupName",
} as const;

/**
 * Names of the outputs of a seat's stack that tell of its pipeline. A seat has those of its own parts; one that was deployed
 * without the words has the pipeline that a class without them has.
 */
export const PIPELINE_OUTPUTS = {
  /** The three words of the class (contract/pipeline.ts). */
  producer: "Producer",
  source: "Source",
  destination: "Destination",
  /** Name of the data stream. */
  dataStream: "DataStreamName",
  /** Name of the function that counts the data stream's lines. */
  counts: "CountsFunctionName",
  /** Address of the broker in its network, `host:port`. */
  kafka: "KafkaBootstrap",
  /** Instance id of the broker's host. */
  broker: "KafkaInstanceId",
  /** Name of the class's workgroup of Redshift Serverless. */
  workgroup: "WorkgroupName",
  /** The database in it. */
  database: "DatabaseName",
  /** ARN of the secret with the seat's user in it. */
  warehouseSecret: "WarehouseSecretArn",
} as const;

/** Values of those outputs but for the words, by their keys: the parts that a seat's pipeline has. */
export type PipelineParts = Readonly<
  Partial<Record<Exclude<keyof typeof PIPELINE_OUTPUTS, keyof Pipeline>, string>>
>;

/** Names of the outputs of a class's shared stack. */
export const SHARED_OUTPUTS = {
  /** ARN of the role that students wear, each with a session for one seat. */
  studentRole: "StudentRoleArn",
} as const;

/** @returns the stack name of a seat: `Lab-<class>-<seat>` */
export function seatStackName(className: string, seat: string): string {
  return `Lab-${className}-${seat}`;
}

/**
 * @returns how the names of the Kinesis streams begin that a seat's student may make: `Lab-<class>-<seat>.`. Classes and seats
 * have no dots, so no prefix is the beginning of another.
 */
export function seatKinesisPrefix(className: string, seat: string): string {
  return `${seatStackName(className, seat)}.`;
}

/** @returns the stack name of what a class's seats share: `Lab-<class>-shared` */
export function sharedStackName(className: string): string {
  return `Lab-${className}-shared`;
}
