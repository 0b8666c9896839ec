import type {
  StartStreamEncryptionCommandInput,
  StartStreamEncryptionCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { checkEncryptionType } from "../encryption";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { countCall } from "../quotas";
import { check } from "../validation/requests";

type Input = Having<StartStreamEncryptionCommandInput, "EncryptionType" | "KeyId">;

/**
 * The key is kept and shown; there is no KMS here, so whether it exists is not asked.
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_StartStreamEncryption.html
 */
export const startStreamEncryption = ({
  store,
  lifeCycle,
}: Kinesis): Action<Input, Omit<StartStreamEncryptionCommandOutput, "$metadata">> => ({
  name: "StartStreamEncryption",
  permissions: (input) => [onStream(store, "StartStreamEncryption", input)],
  async handle(input) {
    check("StartStreamEncryption", input);
    checkEncryptionType(input);
    const stream = store.getActive(streamName(store, input));
    await lifeCycle.put({
      ...stream,
      status: "UPDATING",
      pending: { kind: "encrypt", key: input.KeyId },
      calls: countCall(stream, "encrypt", "StartStreamEncryption", store.cloud.clock.now()),
    });
    return {};
  },
});
