import type { Pipeline } from "../../contract/pipeline";

/** What the generators of a class put their lines to; each has a program of its own, generator/entries/<outlet>.ts. */
export type Outlet = "firehose" | "kinesis" | "kafka" | "file";

const BY_SOURCE: Readonly<Record<Pipeline["source"], Outlet>> = {
  "direct-put": "firehose",
  kinesis: "kinesis",
  kafka: "kafka",
};

/** @returns what a pipeline's generators put to: where an agent ships the lines, they go to a file on the host */
export function outletOf({ producer, source }: Pipeline): Outlet {
  return producer === "agent" ? "file" : BY_SOURCE[source];
}
