import type { Item } from "./item";

/** What of a stream stands in the event. */
export interface EventSource {
  streamArn: string;
  region: string;
}

/**
 * Writes the event that a transform function gets. Members stand in AWS's order; an empty record has the data `""`.
 * @returns the event's bytes but for the invocation id, which each attempt has anew
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-kinesisfirehose.html
 */
export function lambdaEvent(
  { streamArn, region }: EventSource,
  items: readonly Item[],
): (invocationId: string) => Buffer {
  const records = items.map(
    ({ id, arrival, data }) =>
      `{"recordId":"${id}","approximateArrivalTimestamp":${arrival},"data":"${data.toString("base64")}"}`,
  );
  const source = `"deliveryStreamArn":${JSON.stringify(streamArn)},"region":${JSON.stringify(region)}`;
  const rest = `,${source},"records":[${records.join(",")}]}`;
  return (invocationId) => Buffer.from(`{"invocationId":"${invocationId}"${rest}`);
}
