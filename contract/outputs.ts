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

/** @returns the stack name of a seat: `Lab-<class>-<seat>` */
export function seatStackName(className: string, seat: string): string {
  return `Lab-${className}-${seat}`;
}

/** @returns the stack name of what a class's seats share: `Lab-<class>-shared` */
export function sharedStackName(className: string): string {
  return `Lab-${className}-shared`;
}
