import type { PutRecordsCommandInput, PutRecordsCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { streamName } from "../address";
import { dryRun, invalidArgument } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { bytesOf, type Fate, type Given, putRecords as put, streamForPut } from "../puts";
import type { Stream } from "../store";
import { check } from "../validation/requests";

interface Input extends Omit<PutRecordsCommandInput, "Records"> {
  Records: Given[];
}

const MOST_BYTES = 10 * 1024 * 1024;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html */
export const putRecords = (kinesis: Kinesis): Action<Input, Omit<PutRecordsCommandOutput, "$metadata">> => ({
  name: "PutRecords",
  permissions: (input) => [onStream(kinesis.store, "PutRecords", input)],
  async handle(input) {
    check("PutRecords", input);
    const { store } = kinesis;
    const { Records } = input;
    const started = store.cloud.clock.now();
    const name = streamName(store, input);
    const bytes = Records.reduce((sum, record) => sum + bytesOf(record), 0);
    if (bytes > MOST_BYTES) throw invalidArgument("Records size exceeds 10 MB limit");
    const stream = streamForPut(kinesis, name, Records, (i, member) => `records.${i + 1}.member.${member}`);
    if (input.DryRun) throw dryRun();
    const fates = await put(kinesis, stream, Records);
    count(kinesis, stream, fates, { bytes, started });
    return {
      FailedRecordCount: fates.filter(({ stored }) => !stored).length,
      Records: fates.map((fate) =>
        fate.stored ? { SequenceNumber: fate.sequence, ShardId: fate.shard } : refused(fate),
      ),
      ...(stream.key !== undefined && { EncryptionType: "KMS" }),
    };
  },
});

/** Of what is no matter of limits AWS says no more than this. */
const refused = ({ throttled, error }: Extract<Fate, { stored: false }>) =>
  throttled
    ? { ErrorCode: error.code, ErrorMessage: error.message }
    : { ErrorCode: "InternalFailure", ErrorMessage: "Internal service failure." };

function count(
  { metrics, store: { cloud } }: Kinesis,
  stream: Stream,
  fates: readonly Fate[],
  { bytes, started }: { bytes: number; started: number },
): void {
  const stored = fates.filter((fate) => fate.stored).length;
  const throttled = fates.filter((fate) => !fate.stored && fate.throttled).length;
  metrics.record(stream, "PutRecords.Success", stored > 0 ? 1 : 0);
  metrics.record(stream, "PutRecords.Bytes", bytes);
  metrics.record(stream, "PutRecords.Latency", cloud.clock.now() - started);
  metrics.record(stream, "PutRecords.TotalRecords", fates.length);
  metrics.record(stream, "PutRecords.SuccessfulRecords", stored);
  metrics.record(stream, "PutRecords.FailedRecords", fates.length - stored - throttled);
  metrics.record(stream, "PutRecords.ThrottledRecords", throttled);
}
