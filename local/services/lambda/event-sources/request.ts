import type { CreateEventSourceMappingCommandInput } from "@aws-sdk/client-lambda";
import { parseArn } from "../../../core/arn";
import { isAwsError, notModelled } from "../../../core/errors";
import { invalidParameterValue } from "../errors";
import type { LambdaStore } from "../store";
import type { Mapping, MappingSettings } from "./mapping";
import { Source } from "./source";

/** What requests to make and to change a mapping have in common. */
export type SettingsInput = Pick<
  CreateEventSourceMappingCommandInput,
  | "BatchSize"
  | "MaximumBatchingWindowInSeconds"
  | "BisectBatchOnFunctionError"
  | "MaximumRetryAttempts"
  | "MaximumRecordAgeInSeconds"
  | "FunctionResponseTypes"
  | "DestinationConfig"
>;

/** Members that the local cloud does not model, unless they say what holds anyway. */
const REFUSED: Readonly<Record<string, (value: unknown) => boolean>> = {
  FilterCriteria: (value) => ((value as { Filters?: unknown[] }).Filters ?? []).length > 0,
  ParallelizationFactor: (value) => value !== 1,
  TumblingWindowInSeconds: (value) => value !== 0,
  SourceAccessConfigurations: (value) => (value as unknown[]).length > 0,
  SelfManagedEventSource: () => true,
  AmazonManagedKafkaEventSourceConfig: () => true,
  SelfManagedKafkaEventSourceConfig: () => true,
  DocumentDBEventSourceConfig: () => true,
  ScalingConfig: () => true,
  ProvisionedPollerConfig: () => true,
  MetricsConfig: () => true,
  LoggingConfig: () => true,
  KMSKeyArn: () => true,
  Topics: () => true,
  Queues: () => true,
};

/** @throws AwsError that names the first member that is not modelled */
export function refuseUnmodelled(input: object): void {
  for (const [member, value] of Object.entries(input)) {
    if (value !== undefined && REFUSED[member]?.(value))
      throw notModelled(`${member} of lambda event source mappings`);
  }
}

/** @throws AwsError when the source is no data stream of this account and Region */
export function checkSource({ cloud }: LambdaStore, arn: string | undefined): string {
  const parts = arn === undefined ? undefined : parseArn(arn);
  if (arn === undefined || !parts) throw invalidParameterValue("Unrecognized event source.");
  if (parts.service !== "kinesis") throw notModelled(`an event source of ${parts.service} for lambda`);
  if (/^stream\/[^/]+\/consumer\//.test(parts.resource))
    throw notModelled("a stream consumer as event source of lambda");
  if (parts.region !== cloud.region || parts.account !== cloud.account)
    throw invalidParameterValue("The event source must be in the account and the Region of the function.");
  return arn;
}

/**
 * Tries whether the function's role may read the stream, as Lambda does before it accepts a mapping.
 * @throws AwsError InvalidParameterValueException
 */
export async function checkAccess(store: LambdaStore, mapping: Mapping): Promise<void> {
  const source = new Source(store, mapping, new AbortController().signal);
  try {
    await source.call("DescribeStreamSummary", { StreamARN: mapping.sourceArn });
    await source.shards();
  } catch (error) {
    if (isAwsError(error, "ResourceNotFoundException"))
      throw invalidParameterValue(`Stream not found: ${mapping.sourceArn}`);
    if (!isAwsError(error, "AccessDeniedException")) throw error;
    throw invalidParameterValue(
      `Cannot access stream ${mapping.sourceArn}. Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream, ListShards, and ListStreams Actions on your stream in Kinesis.`,
    );
  }
}

/** @returns the settings with what a request says of them */
export function withSettings(settings: MappingSettings, input: SettingsInput): MappingSettings {
  const { FunctionResponseTypes: types, DestinationConfig } = input;
  const destination = DestinationConfig ? checkDestination(DestinationConfig) : settings.onFailure;
  const changed: MappingSettings = {
    batchSize: input.BatchSize ?? settings.batchSize,
    window: input.MaximumBatchingWindowInSeconds ?? settings.window,
    bisect: input.BisectBatchOnFunctionError ?? settings.bisect,
    retries: input.MaximumRetryAttempts ?? settings.retries,
    age: input.MaximumRecordAgeInSeconds ?? settings.age,
    reportsFailures: types ? types.includes("ReportBatchItemFailures") : settings.reportsFailures,
    ...(destination !== undefined && { onFailure: destination }),
  };
  if (changed.age >= 0 && changed.age < 60)
    throw invalidParameterValue("MaximumRecordAgeInSeconds must be -1 or at least 60.");
  return changed;
}

/** @returns ARN of the bucket, or undefined where the request takes a destination away */
function checkDestination({
  OnFailure,
  OnSuccess,
}: NonNullable<SettingsInput["DestinationConfig"]>): string | undefined {
  if (OnSuccess?.Destination)
    throw invalidParameterValue(
      "Unsupported DestinationConfig parameter for given event source mapping type.",
    );
  const arn = OnFailure?.Destination;
  if (!arn) return undefined;
  const service = parseArn(arn)?.service;
  if (service !== "s3")
    throw notModelled(`a destination of ${service ?? arn} for lambda event source mappings`);
  return arn;
}
