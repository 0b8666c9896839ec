import type { EventSourceMappingConfiguration, EventSourcePosition } from "@aws-sdk/client-lambda";
import type { FunctionReference } from "../names";
import type { LambdaStore } from "../store";

/** What is wanted of a mapping beside where it reads and what it invokes; each can be changed. */
export interface MappingSettings {
  batchSize: number;
  /** Seconds for which records are gathered. */
  window: number;
  bisect: boolean;
  /** -1 for as long as records live. */
  retries: number;
  /** Seconds, -1 for as long as records live. */
  age: number;
  reportsFailures: boolean;
  /** ARN of the bucket to which the batches go that were given up. */
  onFailure?: string;
}

/** An event source mapping: the shards of a stream, read in batches for a function. Times are milliseconds since 1970. */
export interface Mapping extends MappingSettings {
  id: string;
  function: FunctionReference;
  sourceArn: string;
  position: EventSourcePosition;
  /** Where it begins if the position is a time. */
  timestamp?: number;
  enabled: boolean;
  /** `Creating`, `Enabled`, `Disabling` … */
  state: string;
  created: number;
  modified: number;
  lastResult: string;
  tags: Readonly<Record<string, string>>;
}

export const DEFAULTS: MappingSettings = {
  batchSize: 100,
  window: 0,
  bisect: false,
  retries: -1,
  age: -1,
  reportsFailures: false,
};

export const mappingArn = ({ cloud }: LambdaStore, id: string): string =>
  `arn:aws:lambda:${cloud.region}:${cloud.account}:event-source-mapping:${id}`;

/** @returns a mapping as the API gives it */
export function describeMapping(store: LambdaStore, mapping: Mapping): EventSourceMappingConfiguration {
  return {
    UUID: mapping.id,
    EventSourceMappingArn: mappingArn(store, mapping.id),
    EventSourceArn: mapping.sourceArn,
    FunctionArn: store.arn(mapping.function),
    State: mapping.state,
    StateTransitionReason: "User action",
    LastModified: new Date(mapping.modified),
    LastProcessingResult: mapping.lastResult,
    StartingPosition: mapping.position,
    ...(mapping.timestamp !== undefined && { StartingPositionTimestamp: new Date(mapping.timestamp) }),
    BatchSize: mapping.batchSize,
    MaximumBatchingWindowInSeconds: mapping.window,
    ParallelizationFactor: 1,
    TumblingWindowInSeconds: 0,
    BisectBatchOnFunctionError: mapping.bisect,
    MaximumRetryAttempts: mapping.retries,
    MaximumRecordAgeInSeconds: mapping.age,
    FunctionResponseTypes: mapping.reportsFailures ? ["ReportBatchItemFailures"] : [],
    DestinationConfig: {
      OnFailure: mapping.onFailure === undefined ? {} : { Destination: mapping.onFailure },
    },
  };
}
