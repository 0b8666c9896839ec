import type {
  RegisterStreamConsumerCommandInput,
  RegisterStreamConsumerCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import type { Consumer } from "../consumers/consumers";
import { showConsumer } from "../describe";
import { limitExceeded, notActive } from "../errors";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { MOST_CREATING } from "../quotas";
import type { Stream } from "../store";
import { tagConditions, withTags } from "../tags";
import { check } from "../validation/requests";

type Input = Having<RegisterStreamConsumerCommandInput, "StreamARN" | "ConsumerName">;

/** Of a stream. */
const MOST_CONSUMERS = 20;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_RegisterStreamConsumer.html */
export const registerStreamConsumer = (
  kinesis: Kinesis,
): Action<Input, Omit<RegisterStreamConsumerCommandOutput, "$metadata">> => ({
  name: "RegisterStreamConsumer",
  permissions: (input) => {
    const permission = (operation: string) =>
      onStream(kinesis.store, operation, { StreamARN: input.StreamARN }, tagConditions(input.Tags));
    return [permission("RegisterStreamConsumer"), ...(input.Tags ? [permission("TagResource")] : [])];
  },
  async handle(input) {
    check("RegisterStreamConsumer", input);
    const { store, consumers } = kinesis;
    const stream = store.get(streamName(store, input));
    if (stream.status === "CREATING" || stream.status === "DELETING")
      throw notActive(store.named(stream.name), stream.status);
    checkNew(kinesis, stream, input.ConsumerName);
    const consumer = newConsumer(stream, input, store.cloud.clock.now());
    await consumers.put(consumer);
    return { Consumer: showConsumer(consumer) };
  },
});

function checkNew({ store, consumers }: Kinesis, { arn, name }: Stream, consumer: string): void {
  const { account } = store.cloud;
  if (consumers.findByName(arn, consumer)) {
    throw new AwsError(
      "ResourceInUseException",
      `Consumer ${consumer} under stream ${name} already exists for account ${account}.`,
    );
  }
  const others = consumers.of(arn);
  if (others.length >= MOST_CONSUMERS) {
    throw limitExceeded(
      `Stream ${name} under account ${account} has ${others.length} registered consumers, which is the limit.`,
    );
  }
  if (others.filter(({ status }) => status === "CREATING").length >= MOST_CREATING) {
    throw limitExceeded(
      `At most ${MOST_CREATING} consumers of stream ${name} under account ${account} can be in the CREATING state.`,
    );
  }
}

function newConsumer(stream: Stream, { ConsumerName, Tags }: Input, now: number): Consumer {
  return {
    name: ConsumerName,
    arn: `${stream.arn}/consumer/${ConsumerName}:${Math.floor(now / 1000)}`,
    streamArn: stream.arn,
    status: "CREATING",
    created: now,
    tags: withTags({}, Tags ?? {}, `consumer ${ConsumerName}`),
  };
}
