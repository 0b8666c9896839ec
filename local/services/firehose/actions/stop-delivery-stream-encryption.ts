import type {
  StopDeliveryStreamEncryptionCommandInput,
  StopDeliveryStreamEncryptionCommandOutput,
} from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { changeEncryption } from "../encryption";
import type { Firehose } from "../firehose";
import { resourceTagConditions } from "../tags";
import { check } from "../validation/requests";

type Input = Having<StopDeliveryStreamEncryptionCommandInput, "DeliveryStreamName">;

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_StopDeliveryStreamEncryption.html */
export const stopDeliveryStreamEncryption = ({
  store,
  lifeCycle,
}: Firehose): Action<Input, Omit<StopDeliveryStreamEncryptionCommandOutput, "$metadata">> => ({
  name: "StopDeliveryStreamEncryption",
  permissions: ({ DeliveryStreamName }) => [
    {
      action: "firehose:StopDeliveryStreamEncryption",
      resource: store.arn(DeliveryStreamName),
      conditions: resourceTagConditions(store.find(DeliveryStreamName)?.tags ?? {}),
    },
  ],
  async handle(input) {
    check("StopDeliveryStreamEncryption", input);
    const stream = store.get(input.DeliveryStreamName);
    if (stream.encryption.status === "DISABLED") return {};
    const { keyType, keyArn } = stream.encryption;
    const encryption = {
      status: "DISABLING" as const,
      ...(keyType !== undefined && { keyType }),
      ...(keyArn !== undefined && { keyArn }),
    };
    await lifeCycle.put(changeEncryption(stream, encryption, store.cloud.clock.now()));
    return {};
  },
});
