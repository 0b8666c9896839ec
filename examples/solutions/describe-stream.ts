import { DescribeDeliveryStreamCommand } from "@aws-sdk/client-firehose";
import type { Solution } from "./solution";

/** Reads the stream's description. */
export const describeStream: Solution = async ({ lab: { clients, seat } }) => {
  const { DeliveryStreamDescription } = await clients.firehose.send(
    new DescribeDeliveryStreamCommand({ DeliveryStreamName: seat.stream }),
  );
  const s3 = DeliveryStreamDescription?.Destinations?.[0]?.ExtendedS3DestinationDescription;
  return {
    errors: String(s3?.ErrorOutputPrefix),
    seconds: String(s3?.BufferingHints?.IntervalInSeconds),
    compression: String(s3?.CompressionFormat),
  };
};
