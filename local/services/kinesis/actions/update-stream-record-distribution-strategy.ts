import type {
  UpdateStreamRecordDistributionStrategyCommandInput,
  UpdateStreamRecordDistributionStrategyCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { invalidArgument } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { check } from "../validation/requests";

type Input = Having<
  UpdateStreamRecordDistributionStrategyCommandInput,
  "StreamARN" | "RecordDistributionStrategy"
>;

/**
 * It holds at once, for records that come from now on.
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateStreamRecordDistributionStrategy.html
 */
export const updateStreamRecordDistributionStrategy = ({
  store,
}: Kinesis): Action<Input, Omit<UpdateStreamRecordDistributionStrategyCommandOutput, "$metadata">> => ({
  name: "UpdateStreamRecordDistributionStrategy",
  permissions: (input) => [onStream(store, "UpdateStreamRecordDistributionStrategy", input)],
  async handle(input) {
    check("UpdateStreamRecordDistributionStrategy", input);
    const { RecordDistributionStrategy: distribution } = input;
    const stream = store.getActive(streamName(store, input));
    if (stream.mode !== "ON_DEMAND") {
      throw invalidArgument("RecordDistributionStrategy is only supported for streams in On-Demand mode.");
    }
    await store.put({ ...stream, distribution });
    return {};
  },
});
