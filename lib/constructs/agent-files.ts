import { Aws } from "aws-cdk-lib";
import { LOG_FILE } from "../../contract/agent";
import { LINE_BYTES } from "../cost/flow-cost";
import { type GeneratorSettings, unitFile } from "./generator-files";

/** Where things of Amazon's agent lie on a generator host, as its package makes them. */
export const AGENT_PATHS = {
  configuration: "/etc/aws-kinesis/agent.json",
  /** In the folder of its log, which is the agent's own and outlives a reboot; that of its default does not. */
  checkpoints: "/var/log/aws-kinesis-agent/checkpoints",
} as const;

/** Name of the agent's service. */
export const AGENT_SERVICE = "aws-kinesis-agent";

/** User of a generator that writes a file. */
export const AGENT_HOST_USER = "loglab";

/** Below /var/log, as systemd makes it: readable by all, and by the agent's user with them. */
const LOG_FOLDER = "loglab";

/** Where a flow leads, in the agent's own words. Values may be tokens. */
export type AgentFlow =
  | { readonly deliveryStream: string }
  | { readonly kinesisStream: string; readonly partitionKeyOption: "RANDOM" | "DETERMINISTIC" };

/** The agent's configuration file. Values may be tokens. */
export type AgentConfiguration = Readonly<Record<string, unknown>>;

/** The least that the agent takes: lines are on their way within a second. */
const BUFFER_AGE_MS = 1_000;

/**
 * Lines are shipped as they are. LOGTOJSON would drop those that its pattern for COMBINEDAPACHELOG does not match, an eighth of the
 * generator's, without a word to anybody but the agent's own log (docs/decisions/0056). The pattern takes the files that were set aside as well: what is
 * left unread of one is read before the next. Without an endpoint the agent sends to us-east-1.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/agent-config-settings.html
 */
export function agentConfiguration(flow: AgentFlow): AgentConfiguration {
  return {
    "cloudwatch.emitMetrics": false,
    "firehose.endpoint": `firehose.${Aws.REGION}.${Aws.URL_SUFFIX}`,
    "kinesis.endpoint": `kinesis.${Aws.REGION}.${Aws.URL_SUFFIX}`,
    checkpointFile: AGENT_PATHS.checkpoints,
    flows: [
      {
        filePattern: `/var/log/${LOG_FOLDER}/${LOG_FILE}*`,
        initialPosition: "START_OF_FILE",
        maxBufferAgeMillis: BUFFER_AGE_MS,
        ...flow,
      },
    ],
  };
}

/** A file is set aside about four times a minute, so that a lesson sees it; ten minutes' worth of them are kept. */
const FILE_SECONDS = 15;
const FILES_KEPT = 40;
/** All that are kept fit several times into the host's disk, whatever the rate. */
const LARGEST_FILE = 16 * 1024 * 1024;

/**
 * @param rate lines a second
 * @returns what a generator that writes a file is told of it
 */
export function fileSettings(rate: number): Pick<GeneratorSettings, "rotateBytes" | "rotateKeep"> {
  const bytes = Math.min(LARGEST_FILE, Math.ceil(rate * LINE_BYTES * FILE_SECONDS));
  return { rotateBytes: String(bytes), rotateKeep: String(FILES_KEPT) };
}

/**
 * The unit of a generator that writes a file. Its user is one that stays: a dynamic one's folders are closed to all others, the
 * agent among them. When the host stops, it stops after the agent: what it writes last is shipped when both start again.
 */
export const FILE_UNIT = unitFile({
  unit: [`Before=${AGENT_SERVICE}.service`],
  service: [`User=${AGENT_HOST_USER}`, "StateDirectory=loglab", `LogsDirectory=${LOG_FOLDER}`],
});
