import type {
  CloudWatchLoggingOptions,
  CopyCommand,
  RedshiftDestinationConfiguration,
  RedshiftDestinationUpdate,
  SecretsManagerConfiguration,
} from "@aws-sdk/client-firehose";
import { notModelled } from "../../../core/errors";
import { invalidArgument } from "../errors";

/** The table that the objects of a stream are copied into; members have the names that DescribeDeliveryStream gives them. */
export interface RedshiftSettings {
  RoleARN: string;
  ClusterJDBCURL: string;
  CopyCommand: CopyCommand;
  Username?: string;
  /** Never described. */
  Password?: string;
  RetryOptions: { DurationInSeconds: number };
  CloudWatchLoggingOptions: { Enabled: boolean; LogGroupName?: string; LogStreamName?: string };
  SecretsManagerConfiguration?: SecretsManagerConfiguration;
}

/** What a request says of the table. */
export type RedshiftChange = Pick<
  RedshiftDestinationUpdate,
  | "RoleARN"
  | "ClusterJDBCURL"
  | "CopyCommand"
  | "Username"
  | "Password"
  | "RetryOptions"
  | "CloudWatchLoggingOptions"
  | "SecretsManagerConfiguration"
>;

const DEFAULT_RETRY_SECONDS = 3600;

/** @returns the members that are the table's own, without those of the objects on the way to it */
export const redshiftChange = (
  given: RedshiftDestinationConfiguration | RedshiftDestinationUpdate,
): RedshiftChange => ({
  RoleARN: given.RoleARN,
  ClusterJDBCURL: given.ClusterJDBCURL,
  CopyCommand: given.CopyCommand,
  Username: given.Username,
  Password: given.Password,
  RetryOptions: given.RetryOptions,
  CloudWatchLoggingOptions: given.CloudWatchLoggingOptions,
  SecretsManagerConfiguration: given.SecretsManagerConfiguration,
});

/** Lays a change over the settings: what it leaves out keeps its value, or gets its default on a new stream. */
export function withRedshiftChange(
  previous: RedshiftSettings | undefined,
  change: RedshiftChange,
): RedshiftSettings {
  const username = change.Username ?? previous?.Username;
  const password = change.Password ?? previous?.Password;
  const secrets = change.SecretsManagerConfiguration ?? previous?.SecretsManagerConfiguration;
  const logging: CloudWatchLoggingOptions = {
    ...previous?.CloudWatchLoggingOptions,
    ...change.CloudWatchLoggingOptions,
  };
  return {
    // The shape check has made sure of these on a new stream.
    RoleARN: change.RoleARN ?? previous?.RoleARN ?? "",
    ClusterJDBCURL: change.ClusterJDBCURL ?? previous?.ClusterJDBCURL ?? "",
    CopyCommand: change.CopyCommand ?? previous?.CopyCommand ?? { DataTableName: "" },
    ...(username !== undefined && { Username: username }),
    ...(password !== undefined && { Password: password }),
    RetryOptions: {
      DurationInSeconds:
        change.RetryOptions?.DurationInSeconds ??
        previous?.RetryOptions.DurationInSeconds ??
        DEFAULT_RETRY_SECONDS,
    },
    CloudWatchLoggingOptions: { ...logging, Enabled: logging.Enabled ?? false },
    ...(secrets && { SecretsManagerConfiguration: secrets }),
  };
}

const URL =
  /^jdbc:redshift:\/\/([a-z0-9-]+)\.(\d{12})\.([a-z0-9-]+)\.redshift-serverless\.amazonaws\.com:(\d{1,5})\/([a-zA-Z0-9_$-]+)$/;

/** What a JDBC URL names. */
export interface JdbcTarget {
  workgroup: string;
  region: string;
  port: number;
  database: string;
}

/** @returns the workgroup that a URL means; undefined for anything else, such as a provisioned cluster */
export function parseJdbcUrl(url: string): JdbcTarget | undefined {
  const [, workgroup, , region, port, database] = URL.exec(url) ?? [];
  if (workgroup === undefined || region === undefined || database === undefined) return undefined;
  return { workgroup, region, port: Number(port), database };
}

/**
 * Checks the settings of a table against each other, and against the objects on the way to it.
 * @throws AwsError InvalidArgumentException, or NotModelledByLocalCloud
 */
export function checkRedshift(
  settings: RedshiftSettings,
  objects: { CompressionFormat: string; Prefix?: string; ErrorOutputPrefix?: string },
  region: string,
): void {
  if (!["UNCOMPRESSED", "GZIP"].includes(objects.CompressionFormat)) {
    throw invalidArgument(
      "Only the following compression formats are allowed when using Redshift: [UNCOMPRESSED, GZIP]",
    );
  }
  if (
    `${objects.Prefix ?? ""}${objects.ErrorOutputPrefix ?? ""}`.includes("!{") ||
    objects.ErrorOutputPrefix
  ) {
    throw invalidArgument(
      "Prefix Expressions or ErrorOutputPrefix is currently not supported for this destination",
    );
  }
  checkCredentials(settings, region);
  const { Enabled, LogGroupName, LogStreamName } = settings.CloudWatchLoggingOptions;
  if (Enabled && !LogGroupName)
    throw invalidArgument("CloudWatch Log Group Name is required if CloudWatch Logging is enabled");
  if (Enabled && !LogStreamName)
    throw invalidArgument("CloudWatch Log Stream Name is required if CloudWatch Logging is enabled");
  if (!parseJdbcUrl(settings.ClusterJDBCURL))
    throw notModelled(
      `Firehose ClusterJDBCURL ${settings.ClusterJDBCURL} (anything but a workgroup of Redshift Serverless)`,
    );
}

function checkCredentials(
  { Username, Password, SecretsManagerConfiguration: secrets }: RedshiftSettings,
  region: string,
): void {
  if (secrets?.Enabled) {
    if (!secrets.SecretARN) throw invalidArgument("Invalid secret ARN: null");
    if (secrets.SecretARN.split(":")[3] !== region)
      throw invalidArgument(`Secret ${secrets.SecretARN} must be in the same region as the delivery stream.`);
    return;
  }
  if (!Username) throw invalidArgument("Redshift Database Username is required for Redshift Destination");
  if (!Password) throw invalidArgument("Redshift Database Password is required for Redshift Destination");
}
