import type {
  ConsumerDescription,
  DescribeStreamConsumerCommandOutput,
  ListTagsForResourceCommandOutput,
  RegisterStreamConsumerCommandOutput,
  Tag,
} from "@aws-sdk/client-kinesis";
import { isAwsError } from "../../../core/errors";
import type { EventBus } from "../../../core/events";
import { isOwn } from "../../../core/ownership";
import {
  type ResourceContext,
  type ResourceType,
  resourceType,
  type Standing,
} from "../../../core/resource-type";

interface ConsumerProperties {
  ConsumerName: string;
  StreamARN: string;
  Tags?: Tag[];
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-streamconsumer.html */
export const streamConsumerType = (events: EventBus): ResourceType =>
  resourceType<ConsumerProperties>({
    type: "AWS::Kinesis::StreamConsumer",
    properties: {
      ConsumerName: { type: "string", required: true, update: "replace" },
      StreamARN: { type: "string", required: true, update: "replace" },
      Tags: {
        type: "list",
        update: "replace",
        of: {
          type: "object",
          members: { Key: { type: "string", required: true }, Value: { type: "string", required: true } },
        },
      },
    },
    attributes: ["ConsumerARN", "ConsumerCreationTimestamp", "ConsumerName", "ConsumerStatus", "StreamARN"],

    async create(desired, context) {
      const arn = await register(desired, context);
      const { signal, wait } = next(events, arn, context, "ACTIVE");
      try {
        await context.initiated(standing(await describe({ ConsumerARN: arn }, context)));
        const { ConsumerStatus } = await describe({ ConsumerARN: arn }, context);
        if (ConsumerStatus !== "ACTIVE") await wait;
        return standing(await describe({ ConsumerARN: arn }, context));
      } finally {
        signal.abort();
      }
    },

    async update(current) {
      return current;
    },

    async delete({ physicalId: ConsumerARN }, _previous, context) {
      const { signal, wait } = next(events, ConsumerARN, context, "DELETED");
      try {
        await context.call("kinesis", "DeregisterStreamConsumer", { ConsumerARN });
        await wait;
      } catch (error) {
        if (!isAwsError(error, "ResourceNotFoundException")) throw error;
      } finally {
        signal.abort();
      }
    },
  });

/** @returns ARN of the consumer, which an operation that is taken up again finds there already */
async function register(desired: ConsumerProperties, context: ResourceContext): Promise<string> {
  const own = (desired.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value]);
  const Tags = { ...context.tags, ...Object.fromEntries(own) };
  const { ConsumerName, StreamARN } = desired;
  try {
    const { Consumer } = await context.call<RegisterStreamConsumerCommandOutput>(
      "kinesis",
      "RegisterStreamConsumer",
      { ConsumerName, StreamARN, ...(Object.keys(Tags).length > 0 && { Tags }) },
    );
    return Consumer?.ConsumerARN ?? "";
  } catch (error) {
    if (!isAwsError(error, "ResourceInUseException")) throw error;
    const found = await describe({ ConsumerName, StreamARN }, context).catch(() => undefined);
    if (!found?.ConsumerARN || !(await isOurs(found.ConsumerARN, context))) throw error;
    return found.ConsumerARN;
  }
}

async function describe(input: object, context: ResourceContext): Promise<ConsumerDescription> {
  const { ConsumerDescription: description } = await context.call<DescribeStreamConsumerCommandOutput>(
    "kinesis",
    "DescribeStreamConsumer",
    input,
  );
  if (!description) throw new Error("a consumer has no description");
  return description;
}

function standing(description: ConsumerDescription): Standing {
  const { ConsumerARN = "", ConsumerName = "", ConsumerStatus = "", StreamARN = "" } = description;
  const seconds = Math.floor((description.ConsumerCreationTimestamp?.getTime() ?? 0) / 1000);
  return {
    physicalId: ConsumerARN,
    attributes: {
      ConsumerARN,
      ConsumerName,
      ConsumerStatus,
      StreamARN,
      ConsumerCreationTimestamp: String(seconds),
    },
  };
}

function next(
  events: EventBus,
  arn: string,
  { region, signal: cancelled }: ResourceContext,
  status: string,
): { signal: AbortController; wait: Promise<unknown> } {
  const signal = new AbortController();
  const wait = events.next(
    "dataConsumerStatus",
    (event) => event.consumer === arn && event.region === region && event.status === status,
    AbortSignal.any([cancelled, signal.signal]),
  );
  // Nobody waits for it when the consumer is so already.
  wait.catch(() => undefined);
  return { signal, wait };
}

async function isOurs(ResourceARN: string, context: ResourceContext): Promise<boolean> {
  const { Tags = [] } = await context.call<ListTagsForResourceCommandOutput>(
    "kinesis",
    "ListTagsForResource",
    { ResourceARN },
  );
  return isOwn(Object.fromEntries(Tags.map(({ Key = "", Value = "" }) => [Key, Value])), context);
}
