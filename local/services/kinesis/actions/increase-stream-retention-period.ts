import type {
  IncreaseStreamRetentionPeriodCommandInput,
  IncreaseStreamRetentionPeriodCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { invalidArgument } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { checkRetention } from "../retention";
import { check } from "../validation/requests";

type Input = Having<IncreaseStreamRetentionPeriodCommandInput, "RetentionPeriodHours">;

/**
 * What has expired stays so.
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_IncreaseStreamRetentionPeriod.html
 */
export const increaseStreamRetentionPeriod = ({
  store,
}: Kinesis): Action<Input, Omit<IncreaseStreamRetentionPeriodCommandOutput, "$metadata">> => ({
  name: "IncreaseStreamRetentionPeriod",
  permissions: (input) => [onStream(store, "IncreaseStreamRetentionPeriod", input)],
  async handle(input) {
    check("IncreaseStreamRetentionPeriod", input);
    const { RetentionPeriodHours: hours } = input;
    const stream = store.getActive(streamName(store, input));
    checkRetention(hours);
    if (hours < stream.retentionHours) {
      throw invalidArgument(
        `Requested retention period (${hours} hours) for stream ${stream.name} can not be shorter than existing retention period (${stream.retentionHours} hours). Use DecreaseRetentionPeriod API.`,
      );
    }
    await store.put({ ...stream, retentionHours: hours, horizon: store.horizon(stream) });
    return {};
  },
});
