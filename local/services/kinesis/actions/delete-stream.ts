import type { DeleteStreamCommandInput, DeleteStreamCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { streamName } from "../address";
import { hasConsumers, notActive } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { check } from "../validation/requests";

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DeleteStream.html */
export const deleteStream = ({
  store,
  lifeCycle,
  consumers,
}: Kinesis): Action<DeleteStreamCommandInput, Omit<DeleteStreamCommandOutput, "$metadata">> => ({
  name: "DeleteStream",
  permissions: (input) => [onStream(store, "DeleteStream", input)],
  async handle(input) {
    check("DeleteStream", input);
    const stream = store.get(streamName(store, input));
    if (stream.status === "CREATING") throw notActive(store.named(stream.name), stream.status);
    if (!input.EnforceConsumerDeletion && consumers.of(stream.arn).length > 0)
      throw hasConsumers(store.named(stream.name));
    // What is being changed on a stream that goes needs no end.
    const { pending: _, ...rest } = stream;
    if (stream.status !== "DELETING") await lifeCycle.put({ ...rest, status: "DELETING" });
    return {};
  },
});
