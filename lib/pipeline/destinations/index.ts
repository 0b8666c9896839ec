import type { Pipeline } from "../../../contract/pipeline";
import type { BuildDestination } from "../parts";
import { s3 } from "./s3";

/** How each `destination` of a class is made. */
export const DESTINATIONS: Readonly<Partial<Record<Pipeline["destination"], BuildDestination>>> = { s3 };
