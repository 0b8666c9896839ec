import { LogDelivery } from "../../constructs/log-delivery";
import type { BuildDestination } from "../parts";

/** A delivery stream that writes objects to the seat's bucket. */
export const s3: BuildDestination = ({ stack, labClass, bucket, transform, logGroup }, dataStream) => {
  const { stream } = new LogDelivery(stack, "Delivery", {
    bucket,
    transform: transform.function,
    logGroup,
    buffer: labClass.buffer,
    dataStream,
  });
  return {
    streamName: stream.deliveryStreamName,
    streamArn: stream.deliveryStreamArn,
    ready: stream,
    outputs: {},
  };
};
