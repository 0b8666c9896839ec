import type { PutRecordCommandInput, PutRecordCommandOutput } from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import { PackedRecords } from "../delivery/packed-records";
import { isEncrypted } from "../encryption";
import { slowDown } from "../errors";
import type { Firehose } from "../firehose";
import { streamForPut, takeRecords } from "../puts";
import { resourceTagConditions } from "../tags";
import { check } from "../validation/requests";

interface Input extends PutRecordCommandInput {
  DeliveryStreamName: string;
  Record: { Data: Uint8Array };
}

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecord.html */
export const putRecord = (firehose: Firehose): Action<Input, Omit<PutRecordCommandOutput, "$metadata">> => ({
  name: "PutRecord",
  permissions: ({ DeliveryStreamName }) => [
    {
      action: "firehose:PutRecord",
      resource: firehose.store.arn(DeliveryStreamName),
      conditions: resourceTagConditions(firehose.store.find(DeliveryStreamName)?.tags ?? {}),
    },
  ],
  async handle(input, call) {
    check("PutRecord", input);
    const stream = streamForPut(firehose, input.DeliveryStreamName, call);
    const { ids } = await takeRecords(firehose, stream, PackedRecords.of([input.Record.Data]));
    const [id] = ids;
    if (id === undefined) throw slowDown();
    return { RecordId: id, Encrypted: isEncrypted(stream.encryption) };
  },
});
