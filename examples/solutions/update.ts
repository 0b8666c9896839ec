import {
  DescribeDeliveryStreamCommand,
  type ExtendedS3DestinationUpdate,
  UpdateDestinationCommand,
} from "@aws-sdk/client-firehose";
import type { Lab } from "../../checks";

/**
 * Changes a stream's destination; what is not named stays.
 * @returns the stream's version afterwards
 */
export async function updateDestination(lab: Lab, update: ExtendedS3DestinationUpdate): Promise<string> {
  const { clients, seat, signal } = lab;
  const { version, destination } = await state(lab);
  await clients.firehose.send(
    new UpdateDestinationCommand({
      DeliveryStreamName: seat.stream,
      CurrentDeliveryStreamVersionId: version,
      DestinationId: destination,
      ExtendedS3DestinationUpdate: update,
    }),
    { abortSignal: signal },
  );
  return (await state(lab)).version;
}

async function state({ clients, seat, signal }: Lab): Promise<{ version: string; destination: string }> {
  const { DeliveryStreamDescription } = await clients.firehose.send(
    new DescribeDeliveryStreamCommand({ DeliveryStreamName: seat.stream }),
    { abortSignal: signal },
  );
  return {
    version: DeliveryStreamDescription?.VersionId ?? "",
    destination: DeliveryStreamDescription?.Destinations?.[0]?.DestinationId ?? "",
  };
}
