import type {
  DecreaseStreamRetentionPeriodCommandInput,
  DecreaseStreamRetentionPeriodCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import { invalidArgument } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { checkRetention } from "../retention";
import { check } from "../validation/requests";

type Input = Having<DecreaseStreamRetentionPeriodCommandInput, "RetentionPeriodHours">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DecreaseStreamRetentionPeriod.html */
export const decreaseStreamRetentionPeriod = ({
  store,
}: Kinesis): Action<Input, Omit<DecreaseStreamRetentionPeriodCommandOutput, "$metadata">> => ({
  name: "DecreaseStreamRetentionPeriod",
  permissions: (input) => [onStream(store, "DecreaseStreamRetentionPeriod", input)],
  async handle(input) {
    check("DecreaseStreamRetentionPeriod", input);
    const { RetentionPeriodHours: hours } = input;
    const stream = store.getActive(streamName(store, input));
    checkRetention(hours);
    if (hours > stream.retentionHours) {
      throw invalidArgument(
        `Requested retention period (${hours} hours) for stream ${stream.name} can not be longer than existing retention period (${stream.retentionHours} hours). Use IncreaseRetentionPeriod API.`,
      );
    }
    await store.put({ ...stream, retentionHours: hours });
    return {};
  },
});
