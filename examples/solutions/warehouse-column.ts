import { DescribeDeliveryStreamCommand, UpdateDestinationCommand } from "@aws-sdk/client-firehose";
import type { Lab } from "../../checks";
import { listKeys } from "./bucket";
import { numberedLine, putAll } from "./producer";
import type { Solution } from "./solution";

/** Breaks the COPY, waits for what becomes of it, and mends it. */
export const warehouseColumn: Solution = async ({ lab, begun, until }) => {
  const before = new Set(await listKeys(lab, "errors/manifests/"));
  await copyInto(lab, "host,nowhere");
  await putAll(lab, [numberedLine(begun.nonce, 0, lab.now())]);
  const manifest = await until(async () =>
    (await listKeys(lab, "errors/manifests/")).find((key) => !before.has(key)),
  );
  await copyInto(lab, undefined);
  return { code: "Redshift.ColumnNotFound", manifest };
};

/** @param columns of the table that are loaded; all of them when there are none */
export async function copyInto({ clients, seat, signal }: Lab, columns: string | undefined): Promise<void> {
  const { DeliveryStreamDescription } = await clients.firehose.send(
    new DescribeDeliveryStreamCommand({ DeliveryStreamName: seat.stream }),
    { abortSignal: signal },
  );
  const { DestinationId, RedshiftDestinationDescription: table } =
    DeliveryStreamDescription?.Destinations?.[0] ?? {};
  await clients.firehose.send(
    new UpdateDestinationCommand({
      DeliveryStreamName: seat.stream,
      CurrentDeliveryStreamVersionId: DeliveryStreamDescription?.VersionId,
      DestinationId,
      RedshiftDestinationUpdate: {
        RetryOptions: { DurationInSeconds: 0 },
        CopyCommand: {
          DataTableName: table?.CopyCommand?.DataTableName,
          CopyOptions: table?.CopyCommand?.CopyOptions,
          ...(columns !== undefined && { DataTableColumns: columns }),
        },
      },
    }),
    { abortSignal: signal },
  );
}
