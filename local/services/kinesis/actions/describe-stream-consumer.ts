import type {
  DescribeStreamConsumerCommandInput,
  DescribeStreamConsumerCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { consumerMeant, onConsumerMeant } from "../consumers/address";
import { showConsumer } from "../describe";
import type { Kinesis } from "../kinesis";
import { check } from "../validation/requests";

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DescribeStreamConsumer.html */
export const describeStreamConsumer = (
  kinesis: Kinesis,
): Action<DescribeStreamConsumerCommandInput, Omit<DescribeStreamConsumerCommandOutput, "$metadata">> => ({
  name: "DescribeStreamConsumer",
  permissions: (input) => [onConsumerMeant(kinesis, "DescribeStreamConsumer", input)],
  async handle(input) {
    check("DescribeStreamConsumer", input);
    const consumer = consumerMeant(kinesis, input);
    return { ConsumerDescription: { ...showConsumer(consumer), StreamARN: consumer.streamArn } };
  },
});
