import type {
  CreateFunctionCommandInput,
  LoggingConfig,
  UpdateFunctionConfigurationCommandInput,
} from "@aws-sdk/client-lambda";
import { notModelled } from "../../core/errors";
import { uuid } from "../../core/ids";
import { invalidParameterValue } from "./errors";
import { checkRuntime } from "./runtimes";
import type { Code, Configuration } from "./store";

/** What a request may say of a configuration. */
export type ConfigurationInput = Omit<UpdateFunctionConfigurationCommandInput, "FunctionName"> &
  Pick<CreateFunctionCommandInput, "Architectures">;

/** Members that are refused, unless they say nothing. */
const REFUSED: readonly (keyof CreateFunctionCommandInput)[] = [
  "CapacityProviderConfig",
  "CodeSigningConfigArn",
  "DurableConfig",
  "FileSystemConfigs",
  "ImageConfig",
  "KMSKeyArn",
  "Layers",
  "TenancyConfig",
];

/** @throws AwsError that names what the local cloud does not model */
export function refuseUnmodelled(input: Partial<CreateFunctionCommandInput>): void {
  if (input.PackageType === "Image") throw notModelled("lambda package type Image");
  const refused = REFUSED.find((member) => saysSomething(input[member]));
  if (refused) throw notModelled(`lambda function member ${refused}`);
  if (saysSomething(input.DeadLetterConfig?.TargetArn))
    throw notModelled("lambda function member DeadLetterConfig");
  if (saysSomething(input.VpcConfig?.SubnetIds)) throw notModelled("lambda function member VpcConfig");
  if (input.SnapStart?.ApplyOn === "PublishedVersions") throw notModelled("lambda function member SnapStart");
}

function saysSomething(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return false;
  return !Array.isArray(value) || value.length > 0;
}

/**
 * @returns the first configuration of a function
 * @throws AwsError InvalidParameterValueException
 */
export function newConfiguration(
  name: string,
  role: string,
  input: ConfigurationInput,
  code: Code,
  now: number,
): Configuration {
  const { Runtime: runtime, Handler: handler } = input;
  if (runtime === undefined || handler === undefined) {
    throw invalidParameterValue(
      "Runtime and Handler are mandatory parameters for functions created with deployment packages.",
    );
  }
  const blank: Configuration = {
    version: "$LATEST",
    revisionId: uuid(),
    modified: now,
    runtime,
    handler,
    role,
    description: "",
    timeout: 3,
    memory: 128,
    environment: {},
    architecture: input.Architectures?.[0] ?? "x86_64",
    ephemeralStorage: 512,
    tracing: "PassThrough",
    logging: { LogFormat: "Text", LogGroup: `/aws/lambda/${name}` },
    code,
  };
  checkRuntime(runtime);
  return changed(blank, name, input, now);
}

/** @returns the configuration with what a request says in place of what was */
export function changed(
  before: Configuration,
  name: string,
  input: ConfigurationInput,
  now: number,
): Configuration {
  if (input.Runtime !== undefined && input.Runtime !== before.runtime) checkRuntime(input.Runtime);
  const environment = input.Environment?.Variables ?? before.environment;
  checkEnvironment(environment);
  return {
    ...before,
    revisionId: uuid(),
    modified: now,
    runtime: input.Runtime ?? before.runtime,
    handler: input.Handler ?? before.handler,
    role: input.Role ?? before.role,
    description: input.Description ?? before.description,
    timeout: input.Timeout ?? before.timeout,
    memory: input.MemorySize ?? before.memory,
    environment,
    ephemeralStorage: input.EphemeralStorage?.Size ?? before.ephemeralStorage,
    tracing: input.TracingConfig?.Mode ?? before.tracing,
    logging: input.LoggingConfig ? logging(name, input.LoggingConfig) : before.logging,
  };
}

function logging(name: string, wanted: LoggingConfig): Configuration["logging"] {
  const {
    LogFormat = "Text",
    LogGroup = `/aws/lambda/${name}`,
    ApplicationLogLevel,
    SystemLogLevel,
  } = wanted;
  if (LogFormat === "JSON") {
    return {
      LogFormat,
      LogGroup,
      ApplicationLogLevel: ApplicationLogLevel ?? "INFO",
      SystemLogLevel: SystemLogLevel ?? "INFO",
    };
  }
  if (ApplicationLogLevel !== undefined || SystemLogLevel !== undefined) {
    throw invalidParameterValue(
      "To use ApplicationLogLevel or SystemLogLevel, you must set LogFormat to JSON.",
    );
  }
  return { LogFormat: "Text", LogGroup };
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime */
const RESERVED = [
  "_HANDLER",
  "_X_AMZN_TRACE_ID",
  "AWS_ACCESS_KEY",
  "AWS_ACCESS_KEY_ID",
  "AWS_DEFAULT_REGION",
  "AWS_EXECUTION_ENV",
  "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
  "AWS_LAMBDA_FUNCTION_NAME",
  "AWS_LAMBDA_FUNCTION_VERSION",
  "AWS_LAMBDA_INITIALIZATION_TYPE",
  "AWS_LAMBDA_LOG_GROUP_NAME",
  "AWS_LAMBDA_LOG_STREAM_NAME",
  "AWS_LAMBDA_RUNTIME_API",
  "AWS_REGION",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "LAMBDA_RUNTIME_DIR",
  "LAMBDA_TASK_ROOT",
];

const LARGEST_ENVIRONMENT = 4096;

function checkEnvironment(variables: Record<string, string>): void {
  const reserved = Object.keys(variables).filter((key) => RESERVED.includes(key));
  if (reserved.length > 0) {
    throw invalidParameterValue(
      `Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${reserved.join(", ")}`,
    );
  }
  const text = JSON.stringify(variables);
  if (Buffer.byteLength(text) > LARGEST_ENVIRONMENT) {
    throw invalidParameterValue(
      `Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: ${text}`,
    );
  }
}
