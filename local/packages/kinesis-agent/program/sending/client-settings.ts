import type { AgentSettings } from "../config/agent-settings";

/** What the two SDK clients of the agent are made with. */
export interface ClientSettings {
  region: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
  maxAttempts: number;
}

/** The agent's SDK sends a request once and three times again. */
const ATTEMPTS = 4;

/**
 * The host of an endpoint says which Region is meant, as to the agent; where requests really go says AWS_ENDPOINT_URL, as to every
 * program of an instance of the local cloud.
 * @param region of the instance
 */
export function clientSettings(
  service: "firehose" | "kinesis",
  { credentials, firehoseEndpoint, kinesisEndpoint, kinesisRegion }: AgentSettings,
  region: string,
): ClientSettings {
  const endpoint = service === "firehose" ? firehoseEndpoint : kinesisEndpoint;
  const named = regionOf(endpoint ?? "", service);
  return {
    region:
      (service === "kinesis" && kinesisRegion) ||
      named ||
      (endpoint || service === "kinesis" ? region : DEFAULT),
    ...(credentials && { credentials }),
    maxAttempts: ATTEMPTS,
  };
}

/** Where the agent's client of Firehose sends without an endpoint, wherever it runs. */
const DEFAULT = "us-east-1";

const regionOf = (endpoint: string, service: string): string | undefined =>
  new RegExp(`^(?:https?://)?(?:[\\w-]+\\.)?${service}(?:-fips)?\\.([a-z0-9-]+)\\.`).exec(endpoint)?.[1];
