import type {
  UpdateMaxRecordSizeCommandInput,
  UpdateMaxRecordSizeCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { check } from "../validation/requests";

type Input = Having<UpdateMaxRecordSizeCommandInput, "MaxRecordSizeInKiB">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UpdateMaxRecordSize.html */
export const updateMaxRecordSize = ({
  store,
  lifeCycle,
}: Kinesis): Action<Input, Omit<UpdateMaxRecordSizeCommandOutput, "$metadata">> => ({
  name: "UpdateMaxRecordSize",
  permissions: (input) => [onStream(store, "UpdateMaxRecordSize", input)],
  async handle(input) {
    check("UpdateMaxRecordSize", input);
    const stream = store.getActive(streamName(store, input));
    await lifeCycle.put({
      ...stream,
      status: "UPDATING",
      pending: { kind: "settings" },
      maxRecordKiB: input.MaxRecordSizeInKiB,
    });
    return {};
  },
});
