import type {
  DeregisterStreamConsumerCommandInput,
  DeregisterStreamConsumerCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { consumerMeant, onConsumerMeant } from "../consumers/address";
import type { Kinesis } from "../kinesis";
import { check } from "../validation/requests";

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DeregisterStreamConsumer.html */
export const deregisterStreamConsumer = (
  kinesis: Kinesis,
): Action<
  DeregisterStreamConsumerCommandInput,
  Omit<DeregisterStreamConsumerCommandOutput, "$metadata">
> => ({
  name: "DeregisterStreamConsumer",
  permissions: (input) => [onConsumerMeant(kinesis, "DeregisterStreamConsumer", input)],
  async handle(input) {
    check("DeregisterStreamConsumer", input);
    const consumer = consumerMeant(kinesis, input);
    if (consumer.status !== "DELETING") await kinesis.consumers.put({ ...consumer, status: "DELETING" });
    return {};
  },
});
