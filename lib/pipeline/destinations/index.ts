import type { Pipeline } from "../../../contract/pipeline";
import type { BuildDestination } from "../parts";
import { redshift } from "./redshift";
import { s3 } from "./s3";

/** How each `destination` of a class is made. */
export const DESTINATIONS: Readonly<Record<Pipeline["destination"], BuildDestination>> = { redshift, s3 };
