import type {
  StartDeliveryStreamEncryptionCommandInput,
  StartDeliveryStreamEncryptionCommandOutput,
} from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { changeEncryption, enabled } from "../encryption";
import type { Firehose } from "../firehose";
import { resourceTagConditions } from "../tags";
import { check } from "../validation/requests";

type Input = Having<StartDeliveryStreamEncryptionCommandInput, "DeliveryStreamName">;

/** @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_StartDeliveryStreamEncryption.html */
export const startDeliveryStreamEncryption = ({
  store,
  lifeCycle,
}: Firehose): Action<Input, Omit<StartDeliveryStreamEncryptionCommandOutput, "$metadata">> => ({
  name: "StartDeliveryStreamEncryption",
  permissions: ({ DeliveryStreamName }) => [
    {
      action: "firehose:StartDeliveryStreamEncryption",
      resource: store.arn(DeliveryStreamName),
      conditions: resourceTagConditions(store.find(DeliveryStreamName)?.tags ?? {}),
    },
  ],
  async handle(input) {
    check("StartDeliveryStreamEncryption", input);
    const { clock, region } = store.cloud;
    const { DeliveryStreamEncryptionConfigurationInput: asked = { KeyType: "AWS_OWNED_CMK" } } = input;
    const stream = store.get(input.DeliveryStreamName);
    await lifeCycle.put(changeEncryption(stream, enabled(asked, region, "ENABLING"), clock.now()));
    return {};
  },
});
