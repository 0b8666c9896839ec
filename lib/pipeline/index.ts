import { DESTINATIONS } from "./destinations";
import type { PartOutputs, SeatParts } from "./parts";
import { PRODUCERS } from "./producers";
import { SOURCES } from "./sources";

export type { SeatParts } from "./parts";

/** What a seat's pipeline tells of itself. */
export interface BuiltPipeline {
  /** Name of the delivery stream. */
  readonly streamName: string;
  /** Ids of the producers' instances, comma-separated. */
  readonly instanceIds: string;
  readonly outputs: PartOutputs;
}

/** Makes a seat's pipeline of its class's three words. */
export function buildPipeline(parts: SeatParts): BuiltPipeline {
  const { source, destination, producer } = parts.labClass.pipeline;
  const deliver = DESTINATIONS[destination];
  const intake = SOURCES[source](parts, (dataStream) => deliver(parts, dataStream));
  const producers = PRODUCERS[producer](parts, intake.entry);
  return {
    streamName: intake.delivery.streamName,
    instanceIds: producers.instanceIds,
    outputs: { ...intake.delivery.outputs, ...intake.outputs, ...producers.outputs },
  };
}
