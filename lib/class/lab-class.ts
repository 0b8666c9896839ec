import type { Pipeline } from "../../contract/pipeline";

/** What a class file and its roster say, checked and with defaults filled in. */
export interface LabClass {
  /** Stands in every stack name. */
  name: string;
  /** Seat ids in the roster's order, each once. */
  seats: readonly string[];
  /** ISO 8601 with an offset. Synth, diff and destroy never look at it, so an expired class can still be destroyed. */
  expires?: string;
  /** Seconds from a generator's start until it drains and ends. */
  sessionSeconds: number;
  region: string;
  pipeline: Pipeline;
  /** Generator instances a seat. */
  generators: number;
  /** Log lines a second and generator. */
  rate: number;
  /** Buffer hints of a seat's stream: whichever is met first makes an object. */
  buffer: { seconds: number; mebibytes: number };
  /** Subnets of the generators: public ones with an address a generator, or private ones with endpoints for all (docs/decisions/0025). */
  network: "public" | "private";
  /** An AMI id or the name of an SSM parameter that holds one; Amazon Linux 2023's latest for arm64 when absent. */
  image?: string;
}
