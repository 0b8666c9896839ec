import type {
  ListTagsForStreamCommandOutput,
  MetricsName,
  RecordDistributionStrategy,
  StreamMode,
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
import { tooManyCreating } from "../errors";
import { STREAM_PROPERTIES } from "./stream-properties";
import { bringTo } from "./stream-settings";
import { StreamStatus } from "./stream-status";

export interface StreamProperties {
  DesiredShardLevelMetrics?: MetricsName[];
  MaxRecordSizeInKiB?: number;
  Name?: string;
  RecordDistributionStrategy?: RecordDistributionStrategy;
  RetentionPeriodHours?: number;
  ShardCount?: number;
  StreamEncryption?: { EncryptionType: "KMS" | "NONE"; KeyId: string };
  StreamModeDetails?: { StreamMode: StreamMode };
  Tags?: Tag[];
}

const LONGEST_NAME = 128;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-stream.html */
export const streamType = (events: EventBus): ResourceType =>
  resourceType<StreamProperties>({
    type: "AWS::Kinesis::Stream",
    properties: STREAM_PROPERTIES,
    attributes: ["Arn"],

    async create(desired, context) {
      const name = desired.Name ?? context.physicalName(LONGEST_NAME);
      const status = new StreamStatus(events, name, context);
      try {
        await createStream(events, name, desired, context);
      } catch (error) {
        if (!isAwsError(error, "ResourceInUseException") || !(await isOurs(name, context))) throw error;
      }
      await context.initiated(standing(name, context));
      await status.active();
      await bringTo(name, desired, status, context);
      return standing(name, context);
    },

    async update(current, desired, _previous, context) {
      const name = current.physicalId;
      const status = new StreamStatus(events, name, context);
      await status.active();
      await bringTo(name, desired, status, context);
      await updateTags(name, tagsWanted(context, desired.Tags), context);
      return current;
    },

    async delete({ physicalId: StreamName }, _previous, context) {
      const status = new StreamStatus(events, StreamName, context);
      try {
        await status.whenGone(() =>
          context.call("kinesis", "DeleteStream", { StreamName, EnforceConsumerDeletion: true }),
        );
      } catch (error) {
        if (!isAwsError(error, "ResourceNotFoundException")) throw error;
      }
    },
  });

const standing = (name: string, { region, account }: ResourceContext): Standing => ({
  physicalId: name,
  attributes: { Arn: `arn:aws:kinesis:${region}:${account}:stream/${name}` },
});

/** Where a template says neither how many shards nor which mode, CloudFormation asks for one shard. */
async function createStream(
  events: EventBus,
  name: string,
  desired: StreamProperties,
  context: ResourceContext,
): Promise<void> {
  const { StreamModeDetails, MaxRecordSizeInKiB, RecordDistributionStrategy: strategy } = desired;
  const shards = desired.ShardCount ?? (StreamModeDetails?.StreamMode === "ON_DEMAND" ? undefined : 1);
  const tags = tagsWanted(context, desired.Tags);
  const input = {
    StreamName: name,
    ...(shards !== undefined && { ShardCount: shards }),
    ...(StreamModeDetails && { StreamModeDetails }),
    ...(MaxRecordSizeInKiB !== undefined && { MaxRecordSizeInKiB }),
    ...(strategy && { RecordDistributionStrategy: strategy }),
    ...(Object.keys(tags).length > 0 && { Tags: tags }),
  };
  await whenAllowed(events, context, () => context.call("kinesis", "CreateStream", input));
}

/** Only so many streams can be created at a time: a stack with more waits for its turn. */
async function whenAllowed(
  events: EventBus,
  context: ResourceContext,
  create: () => Promise<object>,
): Promise<void> {
  for (;;) {
    const ended = new AbortController();
    const signal = AbortSignal.any([context.signal, ended.signal]);
    const turn = events.next("dataStreamStatus", ({ status }) => status !== "CREATING", signal);
    turn.catch(() => undefined);
    try {
      await create();
      return;
    } catch (error) {
      const crowded = tooManyCreating(context.account);
      if (!isAwsError(error, crowded.code) || error.message !== crowded.message) throw error;
      await turn;
    } finally {
      ended.abort();
    }
  }
}

/** Tags of the stack, and over them those of the resource. */
function tagsWanted({ tags }: ResourceContext, own: readonly Tag[] = []): Record<string, string> {
  return { ...tags, ...Object.fromEntries(own.map(({ Key = "", Value = "" }) => [Key, Value])) };
}

async function updateTags(
  StreamName: string,
  wanted: Readonly<Record<string, string>>,
  context: ResourceContext,
): Promise<void> {
  const gone = Object.keys(await tagsOf(StreamName, context)).filter((key) => !(key in wanted));
  if (gone.length > 0) await context.call("kinesis", "RemoveTagsFromStream", { StreamName, TagKeys: gone });
  if (Object.keys(wanted).length > 0)
    await context.call("kinesis", "AddTagsToStream", { StreamName, Tags: wanted });
}

async function tagsOf(StreamName: string, context: ResourceContext): Promise<Record<string, string>> {
  const { Tags = [] } = await context.call<ListTagsForStreamCommandOutput>("kinesis", "ListTagsForStream", {
    StreamName,
  });
  return Object.fromEntries(Tags.map(({ Key = "", Value = "" }) => [Key, Value]));
}

async function isOurs(name: string, context: ResourceContext): Promise<boolean> {
  return isOwn(await tagsOf(name, context), context);
}
