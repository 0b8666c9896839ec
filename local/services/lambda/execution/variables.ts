import type { Cloud, Credentials } from "../../../core/cloud";
import { languageOf } from "../runtimes";
import type { Configuration } from "../store";
import { runtimeRoute } from "./runtime-api";

/** Descriptor of the log channel in the child: the first pipe behind the leash. */
export const LOG_DESCRIPTOR = 4;

export interface Surroundings {
  cloud: Cloud;
  functionName: string;
  configuration: Configuration;
  credentials: Credentials;
  /** Id of the environment, by which its Runtime API is found. */
  environmentId: string;
  logStream: string;
  taskRoot: string;
  /** Where the AWS SDK lies. */
  modules: string;
  temporary: string;
}

/**
 * The environment of a function's process: what Lambda sets, then the function's own variables, and nothing of the machine's.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export function environmentVariables(around: Surroundings): Record<string, string> {
  const { cloud, configuration, credentials, environmentId } = around;
  const { logging, runtime } = configuration;
  const address = new URL(cloud.endpoint).host;
  return {
    PATH: "/usr/local/bin:/usr/bin:/bin:/opt/bin",
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
    TMPDIR: around.temporary,
    ...(languageOf(runtime) === "node" && { NODE_PATH: around.modules }),
    ...configuration.environment,
    LAMBDA_TASK_ROOT: around.taskRoot,
    LAMBDA_RUNTIME_DIR: "/var/runtime",
    _HANDLER: configuration.handler,
    AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`,
    AWS_REGION: cloud.region,
    AWS_DEFAULT_REGION: cloud.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    // Not there on AWS: it leads every SDK to the local cloud.
    AWS_ENDPOINT_URL: configuration.environment.AWS_ENDPOINT_URL ?? cloud.endpoint,
    AWS_LAMBDA_FUNCTION_NAME: around.functionName,
    AWS_LAMBDA_FUNCTION_VERSION: configuration.version,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(configuration.memory),
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_LAMBDA_LOG_GROUP_NAME: logging.LogGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: around.logStream,
    ...(logging.LogFormat === "JSON" && {
      AWS_LAMBDA_LOG_FORMAT: "JSON",
      AWS_LAMBDA_LOG_LEVEL: logging.ApplicationLogLevel ?? "INFO",
    }),
    AWS_LAMBDA_RUNTIME_API: `${address}/_lab/${runtimeRoute(cloud)}/${environmentId}`,
    _LAMBDA_TELEMETRY_LOG_FD: String(LOG_DESCRIPTOR),
  };
}
