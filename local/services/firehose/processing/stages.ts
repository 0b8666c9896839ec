import type { StreamContext } from "../delivery/context";
import type { Destination } from "../destination/destination";
import { parametersOf } from "../destination/processing";
import { deAggregationStage } from "./de-aggregation-stage";
import { decompressionStage } from "./decompression-stage";
import { extractionStage } from "./extraction-stage";
import type { Failed, Item, Passed, Stage } from "./item";
import { lambdaStage } from "./lambda-stage";
import { metadataStage } from "./metadata-stage";
import { partitionStage } from "./partition-stage";

/**
 * The processors of a destination in the order in which Firehose runs them, whatever order they were declared in.
 * What only changes how an object is written (delimiter, compression) is the writer's.
 */
export function stagesOf(context: StreamContext, destination: Destination): Stage[] {
  const { ProcessingConfiguration: processing } = destination;
  const stages: Stage[] = [];
  if (parametersOf(processing, "Decompression")) stages.push(decompressionStage(context.record));
  const extraction = parametersOf(processing, "CloudWatchLogProcessing");
  if (extraction?.DataMessageExtraction === "true") stages.push(extractionStage);
  const deAggregation = parametersOf(processing, "RecordDeAggregation");
  if (deAggregation) stages.push(deAggregationStage(deAggregation));
  const lambda = parametersOf(processing, "Lambda");
  if (lambda) stages.push(lambdaStage(context, lambda));
  const metadata = parametersOf(processing, "MetadataExtraction");
  if (metadata) stages.push(metadataStage(context, metadata.MetadataExtractionQuery ?? ""));
  if (destination.DynamicPartitioningConfiguration?.Enabled) stages.push(partitionStage(destination));
  return stages;
}

/** @returns whether records go through processors before they are buffered for delivery */
export function processes({ ProcessingConfiguration: processing }: Destination): boolean {
  // Dynamic partitioning needs one of these too.
  return PROCESSORS.some((type) => parametersOf(processing, type) !== undefined);
}

const PROCESSORS = ["Decompression", "RecordDeAggregation", "Lambda", "MetadataExtraction"] as const;

/** Sends records through the stages one after the other. */
export async function runStages(stages: readonly Stage[], items: Item[]): Promise<Passed> {
  const failed: Failed[] = [];
  const dropped: Item[] = [];
  let left = items;
  for (const stage of stages) {
    if (left.length === 0) break;
    const passed = await stage(left);
    failed.push(...passed.failed);
    dropped.push(...passed.dropped);
    left = passed.items;
  }
  return { items: left, failed, dropped };
}
