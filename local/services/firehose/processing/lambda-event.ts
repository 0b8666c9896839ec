import type { Origin } from "../kinesis-source/origin";
import type { Item } from "./item";

/** What of a stream stands in the event. */
export interface EventSource {
  streamArn: string;
  region: string;
  /** ARN of the data stream that the records were read from. */
  kinesisStreamArn?: string;
}

/**
 * Writes the event that a transform function gets. Members stand in AWS's order; an empty record has the data `""`.
 * @returns the event's bytes but for the invocation id, which each attempt has anew
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-kinesisfirehose.html
 */
export function lambdaEvent(
  { streamArn, region, kinesisStreamArn }: EventSource,
  items: readonly Item[],
): (invocationId: string) => Buffer {
  const records = items.map(
    ({ id, arrival, data, origin }) =>
      `{"recordId":"${id}","approximateArrivalTimestamp":${origin?.arrival ?? arrival},"data":"${data.toString("base64")}"${metadata(origin)}}`,
  );
  const kinesis = kinesisStreamArn ? `"sourceKinesisStreamArn":${JSON.stringify(kinesisStreamArn)},` : "";
  const source = `${kinesis}"deliveryStreamArn":${JSON.stringify(streamArn)},"region":${JSON.stringify(region)}`;
  const rest = `,${source},"records":[${records.join(",")}]}`;
  return (invocationId) => Buffer.from(`{"invocationId":"${invocationId}"${rest}`);
}

function metadata(origin: Origin | undefined): string {
  if (!origin) return "";
  const { sequenceNumber, subsequenceNumber, partitionKey, shardId, arrival } = origin;
  const members = {
    sequenceNumber,
    subsequenceNumber,
    partitionKey,
    shardId,
    approximateArrivalTimestamp: arrival,
  };
  return `,"kinesisRecordMetadata":${JSON.stringify(members)}`;
}
