import type { PutRecordCommandInput, PutRecordCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { dryRun, invalidArgument } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { bytesOf, putRecords, streamForPut } from "../puts";
import { parseSequence } from "../shards/sequence-number";
import type { KinesisStore } from "../store";
import { check } from "../validation/requests";

type Input = Having<PutRecordCommandInput, "Data">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html */
export const putRecord = (kinesis: Kinesis): Action<Input, Omit<PutRecordCommandOutput, "$metadata">> => ({
  name: "PutRecord",
  permissions: (input) => [onStream(kinesis.store, "PutRecord", input)],
  async handle(input) {
    check("PutRecord", input);
    const { store, metrics } = kinesis;
    const started = store.cloud.clock.now();
    const name = streamName(store, input);
    const stream = streamForPut(kinesis, name, [input], (_, member) => member);
    if (input.SequenceNumberForOrdering !== undefined)
      checkOrdering(store, name, input.SequenceNumberForOrdering);
    if (input.DryRun) throw dryRun();
    const [fate] = await putRecords(kinesis, stream, [input]);
    metrics.record(stream, "PutRecord.Success", fate?.stored ? 1 : 0);
    if (!fate?.stored) throw fate?.error;
    metrics.record(stream, "PutRecord.Bytes", bytesOf(input));
    metrics.record(stream, "PutRecord.Latency", store.cloud.clock.now() - started);
    return {
      ShardId: fate.shard,
      SequenceNumber: fate.sequence,
      ...(stream.key !== undefined && { EncryptionType: "KMS" }),
    };
  },
});

/** Numbers rise within a shard in any case, so that the one that is to be exceeded always is, if it is one. */
function checkOrdering({ cloud }: KinesisStore, name: string, text: string): void {
  const sequence = parseSequence(text);
  if (sequence && sequence.arrival * 1000 <= cloud.clock.now()) return;
  throw invalidArgument(
    `ExclusiveMinimumSequenceNumber ${text} used in PutRecord on stream ${name} under account ${cloud.account} is invalid.`,
  );
}
