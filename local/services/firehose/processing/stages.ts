import type { StreamContext } from "../delivery/context";
import type { Destination } from "../destination/destination";
import { parametersOf } from "../destination/processing";
import type { Failed, Item, Passed, Stage } from "./item";
import { lambdaStage } from "./lambda-stage";

/**
 * The processors of a destination in the order in which Firehose runs them, whatever order they were declared in.
 * What only changes how an object is written (delimiter, compression) is the writer's.
 */
export function stagesOf(
  context: StreamContext,
  { ProcessingConfiguration: processing }: Destination,
): Stage[] {
  const stages: Stage[] = [];
  const lambda = parametersOf(processing, "Lambda");
  if (lambda) stages.push(lambdaStage(context, lambda));
  return stages;
}

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
