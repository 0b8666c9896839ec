import type { _Record } from "@aws-sdk/client-kinesis";
import { uuid } from "../../../core/ids";
import type { Configuration } from "../store";
import { eventOf } from "./event";
import type { Mapping } from "./mapping";

/** A batch that is given up, and why. */
export interface GivenUp {
  mapping: Mapping;
  configuration: Configuration;
  functionArn: string;
  shard: string;
  region: string;
  records: readonly _Record[];
  attempts: number;
  condition: "RetryAttemptsExhausted" | "MaximumRecordAgeExceeded";
  functionError: string | undefined;
  requestId: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * @returns key and body of the object that tells of it; in S3 the whole event is in it
 * @see https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
 */
export function recordOfGivenUp(given: GivenUp): { key: string; body: string } {
  const { mapping, configuration, shard, records, condition, functionError } = given;
  const time = new Date(given.now).toISOString();
  const origin = {
    shard,
    sourceArn: mapping.sourceArn,
    region: given.region,
    roleArn: configuration.role,
  };
  const [first, last] = [records[0], records.at(-1)];
  const body = JSON.stringify({
    requestContext: {
      requestId: given.requestId,
      functionArn: given.functionArn,
      condition,
      approximateInvokeCount: given.attempts,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: configuration.version,
      functionError: functionError ?? null,
    },
    version: "1.0",
    timestamp: time,
    KinesisBatchInfo: {
      shardId: shard,
      startSequenceNumber: first?.SequenceNumber,
      endSequenceNumber: last?.SequenceNumber,
      approximateArrivalOfFirstRecord: first?.ApproximateArrivalTimestamp,
      approximateArrivalOfLastRecord: last?.ApproximateArrivalTimestamp,
      batchSize: records.length,
      streamArn: mapping.sourceArn,
    },
    payload: eventOf(records, origin),
  });
  const [day = "", clock = ""] = time.slice(0, 19).split("T");
  const folder = `aws/lambda/${mapping.id}/${shard}/${day.replaceAll("-", "/")}`;
  return { key: `${folder}/${day}T${clock.replaceAll(":", ".")}-${uuid()}`, body };
}
