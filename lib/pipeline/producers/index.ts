import type { Pipeline } from "../../../contract/pipeline";
import type { BuildProducers } from "../parts";
import { sdk } from "./sdk";

/** How each `producer` of a class is made. */
export const PRODUCERS: Readonly<Partial<Record<Pipeline["producer"], BuildProducers>>> = { sdk };
