import type { Pipeline } from "../../../contract/pipeline";
import type { BuildSource } from "../parts";
import { directPut } from "./direct-put";
import { kafka } from "./kafka";
import { kinesis } from "./kinesis";

/** How each `source` of a class is made. */
export const SOURCES: Readonly<Record<Pipeline["source"], BuildSource>> = {
  "direct-put": directPut,
  kafka,
  kinesis,
};
