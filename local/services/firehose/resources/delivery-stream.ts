import type {
  DeliveryStreamDescription,
  DeliveryStreamEncryptionConfigurationInput,
  DescribeDeliveryStreamCommandOutput,
  ExtendedS3DestinationConfiguration,
  KinesisStreamSourceConfiguration,
  ListTagsForDeliveryStreamCommandOutput,
  RedshiftDestinationConfiguration,
  S3DestinationConfiguration,
  Tag,
} from "@aws-sdk/client-firehose";
import { isAwsError } from "../../../core/errors";
import type { EventBus } from "../../../core/events";
import { isOwn } from "../../../core/ownership";
import {
  type ResourceContext,
  type ResourceType,
  resourceType,
  type Standing,
} from "../../../core/resource-type";
import { DELIVERY_STREAM_PROPERTIES } from "./delivery-stream-properties";

interface DeliveryStreamProperties {
  DeliveryStreamName?: string;
  DeliveryStreamType?: string;
  DirectPutSourceConfiguration?: { ThroughputHintInMBs?: number };
  KinesisStreamSourceConfiguration?: KinesisStreamSourceConfiguration;
  DeliveryStreamEncryptionConfigurationInput?: DeliveryStreamEncryptionConfigurationInput;
  S3DestinationConfiguration?: S3DestinationConfiguration;
  ExtendedS3DestinationConfiguration?: ExtendedS3DestinationConfiguration;
  RedshiftDestinationConfiguration?: RedshiftDestinationConfiguration;
  Tags?: Tag[];
}

const LONGEST_NAME = 64;

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisfirehose-deliverystream.html */
export const deliveryStreamType = (events: EventBus): ResourceType =>
  resourceType<DeliveryStreamProperties>({
    type: "AWS::KinesisFirehose::DeliveryStream",
    properties: DELIVERY_STREAM_PROPERTIES,
    attributes: ["Arn"],

    async create(desired, context) {
      const name = desired.DeliveryStreamName ?? context.physicalName(LONGEST_NAME);
      const tags = tagList(context, desired.Tags);
      const { Tags: _, ...input } = desired;
      try {
        await context.call("firehose", "CreateDeliveryStream", {
          ...input,
          DeliveryStreamName: name,
          ...(tags.length > 0 && { Tags: tags }),
        });
      } catch (error) {
        if (!isAwsError(error, "ResourceInUseException") || !(await isOurs(name, context))) throw error;
      }
      await context.initiated(standing(name, context));
      const { DeliveryStreamStatus: status } = await settled(
        events,
        name,
        context,
        (now) => now !== "CREATING",
      );
      if (status !== "ACTIVE")
        throw new Error(`Delivery stream ${name} came to be ${status} instead of ACTIVE.`);
      return standing(name, context);
    },

    async update(current, desired, previous, context) {
      const name = current.physicalId;
      await updateDestination(name, desired, context);
      await updateEncryption(name, desired, previous, context);
      await updateTags(name, tagList(context, desired.Tags), context);
      return current;
    },

    async delete({ physicalId }, _previous, context) {
      try {
        const gone = events.next(
          "streamStatus",
          ({ stream, region, status }) =>
            stream === physicalId && region === context.region && status === "DELETED",
          context.signal,
        );
        // Unhandled when the stream is gone already.
        gone.catch(() => undefined);
        await context.call("firehose", "DeleteDeliveryStream", { DeliveryStreamName: physicalId });
        await describe(physicalId, context);
        await gone;
      } catch (error) {
        if (!isAwsError(error, "ResourceNotFoundException")) throw error;
      }
    },
  });

const standing = (name: string, { region, account }: ResourceContext): Standing => ({
  physicalId: name,
  attributes: { Arn: `arn:aws:firehose:${region}:${account}:deliverystream/${name}` },
});

async function describe(name: string, context: ResourceContext): Promise<DeliveryStreamDescription> {
  const { DeliveryStreamDescription: description } = await context.call<DescribeDeliveryStreamCommandOutput>(
    "firehose",
    "DescribeDeliveryStream",
    { DeliveryStreamName: name },
  );
  if (!description) throw new Error(`delivery stream ${name} has no description`);
  return description;
}

/** Waits until the stream has come through a state that passes by itself. */
async function settled(
  events: EventBus,
  name: string,
  context: ResourceContext,
  done: (status: string | undefined) => boolean,
): Promise<DeliveryStreamDescription> {
  const ended = new AbortController();
  const next = events.next(
    "streamStatus",
    ({ stream, region, status }) => stream === name && region === context.region && done(status),
    AbortSignal.any([context.signal, ended.signal]),
  );
  next.catch(() => undefined);
  const description = await describe(name, context);
  if (done(description.DeliveryStreamStatus)) {
    ended.abort();
    return description;
  }
  await next;
  return describe(name, context);
}

async function updateDestination(
  name: string,
  desired: DeliveryStreamProperties,
  context: ResourceContext,
): Promise<void> {
  const { VersionId, Destinations = [] } = await describe(name, context);
  await context.call("firehose", "UpdateDestination", {
    DeliveryStreamName: name,
    CurrentDeliveryStreamVersionId: VersionId,
    DestinationId: Destinations[0]?.DestinationId,
    ...updateOf(desired),
  });
}

/** A configuration as the update that makes the destination so. */
function updateOf(desired: DeliveryStreamProperties): object {
  const redshift = desired.RedshiftDestinationConfiguration;
  const extended = desired.ExtendedS3DestinationConfiguration;
  if (redshift) {
    const { S3Configuration, S3BackupConfiguration, ...rest } = redshift;
    const backup = S3BackupConfiguration && { S3BackupUpdate: S3BackupConfiguration };
    return { RedshiftDestinationUpdate: { ...rest, S3Update: S3Configuration, ...backup } };
  }
  if (extended) {
    const { S3BackupConfiguration, ...rest } = extended;
    const backup = S3BackupConfiguration && { S3BackupUpdate: S3BackupConfiguration };
    return { ExtendedS3DestinationUpdate: { ...rest, ...backup } };
  }
  return { S3DestinationUpdate: desired.S3DestinationConfiguration ?? {} };
}

async function updateEncryption(
  name: string,
  { DeliveryStreamEncryptionConfigurationInput: desired }: DeliveryStreamProperties,
  { DeliveryStreamEncryptionConfigurationInput: previous }: DeliveryStreamProperties,
  context: ResourceContext,
): Promise<void> {
  if (JSON.stringify(desired) === JSON.stringify(previous)) return;
  if (desired) {
    await context.call("firehose", "StartDeliveryStreamEncryption", {
      DeliveryStreamName: name,
      DeliveryStreamEncryptionConfigurationInput: desired,
    });
  } else await context.call("firehose", "StopDeliveryStreamEncryption", { DeliveryStreamName: name });
}

async function updateTags(name: string, wanted: readonly Tag[], context: ResourceContext): Promise<void> {
  const stream = { DeliveryStreamName: name };
  const kept = new Set(wanted.map(({ Key }) => Key));
  const gone = Object.keys(await tagsOf(name, context)).filter((key) => !kept.has(key));
  if (gone.length > 0) await context.call("firehose", "UntagDeliveryStream", { ...stream, TagKeys: gone });
  if (wanted.length > 0) await context.call("firehose", "TagDeliveryStream", { ...stream, Tags: wanted });
}

/** Tags of the stack, and over them those of the resource. */
function tagList({ tags }: ResourceContext, own: readonly Tag[] = []): Tag[] {
  const all: Record<string, string> = { ...tags };
  for (const { Key = "", Value = "" } of own) all[Key] = Value;
  return Object.entries(all).map(([Key, Value]) => ({ Key, Value }));
}

async function tagsOf(name: string, context: ResourceContext): Promise<Record<string, string>> {
  const { Tags = [] } = await context.call<ListTagsForDeliveryStreamCommandOutput>(
    "firehose",
    "ListTagsForDeliveryStream",
    { DeliveryStreamName: name },
  );
  return Object.fromEntries(Tags.map(({ Key = "", Value = "" }) => [Key, Value]));
}

async function isOurs(name: string, context: ResourceContext): Promise<boolean> {
  return isOwn(await tagsOf(name, context), context);
}
