import type { Pipeline } from "../../../contract/pipeline";
import type { BuildProducers } from "../parts";
import { agent } from "./agent";
import { sdk } from "./sdk";

/** How each `producer` of a class is made. */
export const PRODUCERS: Readonly<Record<Pipeline["producer"], BuildProducers>> = { agent, sdk };
