import type { Destination, DestinationChange } from "./destination";
import { parametersOf } from "./processing";

/**
 * @returns every role that a change names, each once: the caller must be allowed to pass them
 * @param change as a request says it, which may make no sense yet
 */
export function rolesNamed(change: DestinationChange | undefined): string[] {
  const roles = [
    change?.RoleARN,
    change?.Backup?.RoleARN,
    change?.Redshift?.RoleARN,
    change?.Redshift?.SecretsManagerConfiguration?.RoleARN,
    ...(change?.ProcessingConfiguration?.Processors ?? []).flatMap((processor) =>
      (processor?.Parameters ?? [])
        .filter((parameter) => parameter?.ParameterName === "RoleArn")
        .map(({ ParameterValue }) => ParameterValue),
    ),
  ];
  return [...new Set(roles.filter((role): role is string => typeof role === "string" && role !== ""))];
}

/** @returns the roles that a stream works with: a change is refused while one of them cannot be assumed */
export function rolesOf(destination: Destination): string[] {
  const lambda = parametersOf(destination.ProcessingConfiguration, "Lambda");
  const backup =
    destination.S3BackupMode === "Enabled" ? destination.S3BackupDescription?.RoleARN : undefined;
  const table = destination.Redshift;
  const secrets = table?.SecretsManagerConfiguration;
  const roles = [
    destination.RoleARN,
    lambda?.RoleArn,
    backup,
    table?.RoleARN,
    secrets?.Enabled ? secrets.RoleARN : undefined,
  ];
  return [...new Set(roles.filter((role): role is string => role !== undefined))];
}
