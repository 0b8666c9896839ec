import type { PutRecordBatchCommandInput, PutRecordBatchCommandOutput } from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import { readBatch, writeEntries } from "../batch-json";
import { PackedRecords } from "../delivery/packed-records";
import { isEncrypted } from "../encryption";
import { invalidArgument, SLOW_DOWN } from "../errors";
import type { Firehose } from "../firehose";
import { streamForPut, takeRecords } from "../puts";
import { resourceTagConditions } from "../tags";
import { check } from "../validation/requests";

interface Input extends Omit<PutRecordBatchCommandInput, "Records"> {
  DeliveryStreamName: string;
  /** Packed when they were read from plain JSON; counted and measured then. */
  Records: { Data: Uint8Array }[] | PackedRecords;
}

type Output = Omit<PutRecordBatchCommandOutput, "$metadata">;

const MOST_BYTES = 4 * 1024 * 1024;

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html */
export const putRecordBatch = (firehose: Firehose): Action<Input, Output> => ({
  name: "PutRecordBatch",
  permissions: ({ DeliveryStreamName }) => [
    {
      action: "firehose:PutRecordBatch",
      resource: firehose.store.arn(DeliveryStreamName),
      conditions: resourceTagConditions(firehose.store.find(DeliveryStreamName)?.tags ?? {}),
    },
  ],
  async handle(input, call) {
    const { Records } = input;
    check(
      "PutRecordBatch",
      Records instanceof PackedRecords ? { ...input, Records: [{ Data: NOTHING }] } : input,
    );
    const records =
      Records instanceof PackedRecords ? Records : PackedRecords.of(Records.map(({ Data }) => Data));
    if (records.bytes > MOST_BYTES) throw invalidArgument("Records size exceeds 4 MB limit");
    const stream = streamForPut(firehose, input.DeliveryStreamName, call);
    const { ids, failed } = await takeRecords(firehose, stream, records);
    return {
      FailedPutCount: failed,
      Encrypted: isEncrypted(stream.encryption),
      RequestResponses: ids.map((id) =>
        id === undefined ? { ErrorCode: SLOW_DOWN.code, ErrorMessage: SLOW_DOWN.message } : { RecordId: id },
      ),
    };
  },
  json: { read: readBatch, write: writeEntries },
});

/** Stands for the records of a batch that are known to be in order, so that only its name is checked. */
const NOTHING = new Uint8Array();
