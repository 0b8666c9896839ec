import { DescribeDeliveryStreamCommand, UpdateDestinationCommand } from "@aws-sdk/client-firehose";
import type { Lab } from "../../checks";
import { queryWarehouse } from "../../checks/warehouse";
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
  // What was on its way when the COPY was mended may still fail, and S3 tells the time of its manifest in whole seconds.
  const skipped = lab.now() + 5000;
  let number = 1;
  await until(async () => {
    // Each is younger than the one before: that one is in the table tells that the mended COPY works.
    await putAll(lab, [numberedLine(begun.nonce, number++, lab.now())]);
    const [row] = await queryWarehouse(
      lab,
      'select count(*) from access_log where "time" > cast(:skipped as timestamp)',
      { skipped: new Date(skipped).toISOString().slice(0, 19).replace("T", " ") },
    );
    return Number(row?.[0]) > 0 || undefined;
  });
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
