import {
  type DeliveryStreamDescription,
  DescribeDeliveryStreamCommand,
  type ExtendedS3DestinationDescription,
  type RedshiftDestinationDescription,
} from "@aws-sdk/client-firehose";
import type { Lab } from "./step";

/** What the checks look at of a seat's stream. */
export interface StreamState {
  readonly description: DeliveryStreamDescription;
  readonly destination: ExtendedS3DestinationDescription;
  readonly version: number;
  readonly prefix: string;
  readonly seconds: number;
  readonly mebibytes: number;
  /** Seconds for which the transform's own buffer waits; 0 without a transform. */
  readonly processorSeconds: number;
  /** Whether a function transforms the records. */
  readonly transformed: boolean;
}

/** Before a table Firehose writes objects as it does where they are all. */
const onTheWayTo = (table: RedshiftDestinationDescription): ExtendedS3DestinationDescription | undefined =>
  table.S3DestinationDescription && {
    ...table.S3DestinationDescription,
    ProcessingConfiguration: table.ProcessingConfiguration,
    S3BackupMode: table.S3BackupMode,
  };

/** @throws Error when the seat's stream does not deliver to S3 */
export async function describeStream({ clients, seat, signal }: Lab): Promise<StreamState> {
  const { DeliveryStreamDescription: description } = await clients.firehose.send(
    new DescribeDeliveryStreamCommand({ DeliveryStreamName: seat.stream }),
    { abortSignal: signal },
  );
  const { ExtendedS3DestinationDescription: objects, RedshiftDestinationDescription: table } =
    description?.Destinations?.[0] ?? {};
  const destination = objects ?? (table && onTheWayTo(table));
  if (!description || !destination) throw new Error(`${seat.stream} does not deliver to S3`);
  const { Enabled, Processors = [] } = destination.ProcessingConfiguration ?? {};
  const lambda = Enabled ? Processors.find(({ Type }) => Type === "Lambda") : undefined;
  const interval = lambda?.Parameters?.find(
    ({ ParameterName }) => ParameterName === "BufferIntervalInSeconds",
  );
  return {
    description,
    destination,
    version: Number(description.VersionId),
    prefix: destination.Prefix ?? "",
    seconds: destination.BufferingHints?.IntervalInSeconds ?? 300,
    mebibytes: destination.BufferingHints?.SizeInMBs ?? 5,
    processorSeconds: lambda ? Number(interval?.ParameterValue ?? 60) : 0,
    transformed: lambda !== undefined,
  };
}
