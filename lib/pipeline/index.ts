import type { Pipeline } from "../../contract/pipeline";
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
  const deliver = built(DESTINATIONS[destination], { destination });
  const intake = built(SOURCES[source], { source })(parts, (dataStream) => deliver(parts, dataStream));
  const producers = built(PRODUCERS[producer], { producer })(parts, intake.entry);
  return {
    streamName: intake.delivery.streamName,
    instanceIds: producers.instanceIds,
    outputs: { ...intake.delivery.outputs, ...intake.outputs, ...producers.outputs },
  };
}

/** A class file with such a word is refused before (lib/class/unbuilt.ts). */
function built<T>(build: T | undefined, word: Partial<Pipeline>): T {
  if (build === undefined) throw new Error(`Nothing is built for ${JSON.stringify(word)}`);
  return build;
}
