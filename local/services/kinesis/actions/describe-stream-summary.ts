import type {
  DescribeStreamSummaryCommandInput,
  DescribeStreamSummaryCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { streamName } from "../address";
import { showSummary } from "../describe";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { check } from "../validation/requests";

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DescribeStreamSummary.html */
export const describeStreamSummary = ({
  store,
  consumers,
}: Kinesis): Action<
  DescribeStreamSummaryCommandInput,
  Omit<DescribeStreamSummaryCommandOutput, "$metadata">
> => ({
  name: "DescribeStreamSummary",
  permissions: (input) => [onStream(store, "DescribeStreamSummary", input)],
  async handle(input) {
    check("DescribeStreamSummary", input);
    const stream = store.get(streamName(store, input));
    return { StreamDescriptionSummary: showSummary(stream, consumers.of(stream.arn).length) };
  },
});
