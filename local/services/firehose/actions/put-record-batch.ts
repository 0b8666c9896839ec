import type { PutRecordBatchCommandInput, PutRecordBatchCommandOutput } from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import { isEncrypted } from "../encryption";
import { invalidArgument } from "../errors";
import type { Firehose } from "../firehose";
import { streamForPut, takeRecords } from "../puts";
import { resourceTagConditions } from "../tags";
import { check } from "../validation/requests";

interface Input extends PutRecordBatchCommandInput {
  DeliveryStreamName: string;
  Records: { Data: Uint8Array }[];
}

const MOST_RECORDS = 500;
const MOST_RECORD_BYTES = 1_024_000;
const MOST_BYTES = 4 * 1024 * 1024;

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html */
export const putRecordBatch = (
  firehose: Firehose,
): Action<Input, Omit<PutRecordBatchCommandOutput, "$metadata">> => ({
  name: "PutRecordBatch",
  permissions: ({ DeliveryStreamName }) => [
    {
      action: "firehose:PutRecordBatch",
      resource: firehose.store.arn(DeliveryStreamName),
      conditions: resourceTagConditions(firehose.store.find(DeliveryStreamName)?.tags ?? {}),
    },
  ],
  async handle(input, call) {
    const records = recordsOf(input);
    const stream = streamForPut(firehose, input.DeliveryStreamName, call);
    const entries = await takeRecords(firehose, stream, records);
    return {
      FailedPutCount: entries.reduce((count, { ErrorCode }) => (ErrorCode ? count + 1 : count), 0),
      Encrypted: isEncrypted(stream.encryption),
      RequestResponses: entries,
    };
  },
});

/**
 * Checks a batch; most are in order, so the table is only asked for the words when one is not.
 * @throws AwsError ValidationException, or InvalidArgumentException for a batch that is too large as a whole
 */
function recordsOf(input: Input): Uint8Array[] {
  const records: Uint8Array[] = [];
  let bytes = 0;
  let fine = typeof input.DeliveryStreamName === "string" && Array.isArray(input.Records);
  for (const record of fine ? input.Records : []) {
    const data = record?.Data;
    if (!data || data.length > MOST_RECORD_BYTES) {
      fine = false;
      break;
    }
    bytes += data.length;
    records.push(data);
  }
  if (!fine || records.length === 0 || records.length > MOST_RECORDS) check("PutRecordBatch", input);
  if (bytes > MOST_BYTES) throw invalidArgument("Records size exceeds 4 MB limit");
  return records;
}
