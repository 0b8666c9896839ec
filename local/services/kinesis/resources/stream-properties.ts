import type { Property, PropertyTable } from "../../../core/resource-type";

const TEXT: Property = { type: "string" };
const WHOLE: Property = { type: "integer" };
const required = (property: Property): Property => ({ ...property, required: true });

/**
 * Properties of AWS::Kinesis::Stream. WarmThroughputMiBps is left out, so a template with it is refused before anything is made.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-stream.html
 */
export const STREAM_PROPERTIES: PropertyTable = {
  DesiredShardLevelMetrics: { type: "list", of: TEXT },
  MaxRecordSizeInKiB: WHOLE,
  Name: { type: "string", update: "replace" },
  RecordDistributionStrategy: TEXT,
  RetentionPeriodHours: WHOLE,
  ShardCount: WHOLE,
  StreamEncryption: {
    type: "object",
    members: { EncryptionType: required(TEXT), KeyId: required(TEXT) },
  },
  StreamModeDetails: { type: "object", members: { StreamMode: required(TEXT) } },
  Tags: {
    type: "list",
    of: { type: "object", members: { Key: required(TEXT), Value: required(TEXT) } },
  },
};
