import type { StandIn } from "../core/package";
import { java } from "./java";
import { kinesisAgent } from "./kinesis-agent";
import { nodejs } from "./nodejs";

/** Packages that bring something to an instance of the local cloud; any other is noted, and brings nothing. */
export const PACKAGES: readonly StandIn[] = [java, kinesisAgent, nodejs];
