import type {
  DescribeDeliveryStreamCommandInput,
  DescribeDeliveryStreamCommandOutput,
} from "@aws-sdk/client-firehose";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { describeDestination } from "../destination/describe";
import { describeEncryption } from "../encryption";
import type { Firehose } from "../firehose";
import { resourceTagConditions } from "../tags";
import { check } from "../validation/requests";

type Input = Having<DescribeDeliveryStreamCommandInput, "DeliveryStreamName">;

/**
 * A stream has one destination, so ExclusiveStartDestinationId changes nothing.
 * @see https://docs.aws.amazon.com/firehose/latest/APIReference/API_DescribeDeliveryStream.html
 */
export const describeDeliveryStream = ({
  store,
}: Firehose): Action<Input, Omit<DescribeDeliveryStreamCommandOutput, "$metadata">> => ({
  name: "DescribeDeliveryStream",
  permissions: ({ DeliveryStreamName }) => [
    {
      action: "firehose:DescribeDeliveryStream",
      resource: store.arn(DeliveryStreamName),
      conditions: resourceTagConditions(store.find(DeliveryStreamName)?.tags ?? {}),
    },
  ],
  async handle(input) {
    check("DescribeDeliveryStream", input);
    const stream = store.get(input.DeliveryStreamName);
    const { failure, source, throughputHint } = stream;
    return {
      DeliveryStreamDescription: {
        DeliveryStreamName: stream.name,
        DeliveryStreamARN: stream.arn,
        DeliveryStreamStatus: stream.status,
        ...(failure && { FailureDescription: { Type: failure.type, Details: failure.details } }),
        ...(!source && { DeliveryStreamEncryptionConfiguration: describeEncryption(stream.encryption) }),
        DeliveryStreamType: stream.type,
        VersionId: String(stream.version),
        CreateTimestamp: new Date(stream.created),
        ...(stream.updated !== undefined && { LastUpdateTimestamp: new Date(stream.updated) }),
        ...(throughputHint !== undefined && {
          Source: { DirectPutSourceDescription: { ThroughputHintInMBs: throughputHint } },
        }),
        ...(source && {
          Source: {
            KinesisStreamSourceDescription: {
              KinesisStreamARN: source.streamArn,
              RoleARN: source.roleArn,
              DeliveryStartTimestamp: new Date(stream.created),
            },
          },
        }),
        Destinations: [describeDestination(stream.destination)],
        HasMoreDestinations: false,
      },
    };
  },
});
