import { availableParallelism } from "node:os";
import { ConfigurationError } from "./configuration-error";
import type { Values } from "./values";

/** Where checkpoints are kept on an instance unless the configuration says otherwise. */
export const CHECKPOINTS = "/var/run/aws-kinesis-agent/checkpoints";

/** What the configuration says beside its flows. Times are milliseconds. */
export interface AgentSettings {
  checkpointFile: string;
  checkpointDays: number;
  /** Sends under way at the same time, over all flows. */
  maxSending: number;
  shutdownTimeout: number;
  statusPeriod: number;
  /** Keys of its own, where the agent has them. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  firehoseEndpoint?: string;
  kinesisEndpoint?: string;
  kinesisRegion?: string;
  /** What the agent would do and the stand-in does not, in sentences. */
  leftOut: readonly string[];
}

/** What changes who sends, or what: refused, because without it something else would happen. */
const REFUSED = [
  "assumeRoleARN",
  "userDefinedCredentialsProvider.classname",
  "userDefinedCredentialsProvider.location",
];

/**
 * @throws ConfigurationError for a value that is none, and for what the stand-in has not
 * @see https://docs.aws.amazon.com/firehose/latest/dev/agent-config-settings.html
 */
export function readSettings(values: Values): AgentSettings {
  const refused = REFUSED.find((key) => values.text(key));
  if (refused !== undefined)
    throw new ConfigurationError(
      `${refused} is not modelled by the local cloud's stand-in for the Kinesis Agent: set KINESIS_AGENT_HOME to run the real one`,
    );
  const [accessKeyId, secretAccessKey] = ["awsAccessKeyId", "awsSecretAccessKey"].map((key) =>
    values.text(key),
  );
  const [firehoseEndpoint, kinesisEndpoint, kinesisRegion] = [
    "firehose.endpoint",
    "kinesis.endpoint",
    "kinesis.region",
  ].map((key) => values.text(key));
  return {
    checkpointFile: values.text("checkpointFile") ?? CHECKPOINTS,
    checkpointDays: values.integer("checkpointTimeToLiveDays", 7),
    maxSending: values.integer(
      "maxSendingThreads",
      Math.max(2, values.integer("maxSendingThreadsPerCore", 12) * availableParallelism()),
    ),
    shutdownTimeout: values.integer("shutdownTimeoutMillis", 10_000),
    statusPeriod: 1000 * values.integer("log.statusReportingPeriodSeconds", 30),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
    ...(firehoseEndpoint && { firehoseEndpoint }),
    ...(kinesisEndpoint && { kinesisEndpoint }),
    ...(kinesisRegion && { kinesisRegion }),
    leftOut: values.boolean("cloudwatch.emitMetrics", true)
      ? ["cloudwatch.emitMetrics is true: the agent would send metrics to CloudWatch, the stand-in does not."]
      : [],
  };
}
