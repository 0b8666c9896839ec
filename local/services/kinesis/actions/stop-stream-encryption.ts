import type {
  StopStreamEncryptionCommandInput,
  StopStreamEncryptionCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { checkEncryptionType } from "../encryption";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { countCall } from "../quotas";
import { check } from "../validation/requests";

type Input = Having<StopStreamEncryptionCommandInput, "EncryptionType" | "KeyId">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_StopStreamEncryption.html */
export const stopStreamEncryption = ({
  store,
  lifeCycle,
}: Kinesis): Action<Input, Omit<StopStreamEncryptionCommandOutput, "$metadata">> => ({
  name: "StopStreamEncryption",
  permissions: (input) => [onStream(store, "StopStreamEncryption", input)],
  async handle(input) {
    check("StopStreamEncryption", input);
    checkEncryptionType(input);
    const stream = store.getActive(streamName(store, input));
    await lifeCycle.put({
      ...stream,
      status: "UPDATING",
      pending: { kind: "decrypt" },
      calls: countCall(stream, "decrypt", "StopStreamEncryption", store.cloud.clock.now()),
    });
    return {};
  },
});
