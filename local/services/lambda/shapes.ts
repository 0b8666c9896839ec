import type { AliasConfiguration, FunctionConfiguration } from "@aws-sdk/client-lambda";
import type { Alias, Code, Configuration, LambdaStore, Progress } from "./store";

/** @returns the hash of the code as Lambda prints it, in base64 */
export const codeSha256 = ({ id }: Code): string => Buffer.from(id, "hex").toString("base64");

/** Nothing is under way. */
const SETTLED: Progress = { State: "Active", LastUpdateStatus: "Successful" };

/** What the answer to CreateFunction says; the function is active when somebody looks. */
export const CREATING: Progress = {
  State: "Pending",
  StateReason: "The function is being created.",
  StateReasonCode: "Creating",
};

/** What the answer to an update says; it is done when somebody looks. */
export const UPDATING: Progress = {
  State: "Active",
  LastUpdateStatus: "InProgress",
  LastUpdateStatusReason: "The function is being created.",
  LastUpdateStatusReasonCode: "Creating" as Progress["LastUpdateStatusReasonCode"],
};

/**
 * @param qualifier that the request names, which then stands in the ARN
 * @returns one version of a function as the API gives it
 */
export function describeConfiguration(
  store: LambdaStore,
  name: string,
  configuration: Configuration,
  qualifier: string | undefined,
  progress: Progress = SETTLED,
): FunctionConfiguration {
  const { version, environment, logging } = configuration;
  return {
    FunctionName: name,
    FunctionArn: store.arn({ name, ...(qualifier !== undefined && { qualifier }) }),
    Runtime: configuration.runtime,
    Role: configuration.role,
    Handler: configuration.handler,
    CodeSize: configuration.code.size,
    Description: configuration.description,
    Timeout: configuration.timeout,
    MemorySize: configuration.memory,
    LastModified: new Date(configuration.modified).toISOString().replace("Z", "+0000"),
    CodeSha256: codeSha256(configuration.code),
    Version: version,
    ...(Object.keys(environment).length > 0 && { Environment: { Variables: environment } }),
    TracingConfig: { Mode: configuration.tracing },
    RevisionId: configuration.revisionId,
    ...progress,
    PackageType: "Zip",
    Architectures: [configuration.architecture],
    EphemeralStorage: { Size: configuration.ephemeralStorage },
    SnapStart: { ApplyOn: "None", OptimizationStatus: "Off" },
    RuntimeVersionConfig: { RuntimeVersionArn: runtimeVersionArn(store.cloud.region, configuration.runtime) },
    LoggingConfig: logging,
  };
}

export function describeAlias(store: LambdaStore, name: string, alias: Alias): AliasConfiguration {
  return {
    AliasArn: store.arn({ name, qualifier: alias.name }),
    Name: alias.name,
    FunctionVersion: alias.version,
    Description: alias.description,
    ...(Object.keys(alias.weights).length > 0 && {
      RoutingConfig: { AdditionalVersionWeights: alias.weights },
    }),
    RevisionId: alias.revisionId,
  };
}

/** @returns an ARN for the version of a runtime; the version is that of the machine's own program */
export function runtimeVersionArn(region: string, runtime: string): string {
  const version = Buffer.from(`${runtime} ${process.version}`).toString("hex").padEnd(64, "0").slice(0, 64);
  return `arn:aws:lambda:${region}::runtime:${version}`;
}
