import type { DescribeSecretCommandOutput, SecretListEntry } from "@aws-sdk/client-secrets-manager";
import type { Secret } from "./store";
import { tagList } from "./tags";

/** @returns what DescribeSecret shows: everything but the value */
export function describeSecret(secret: Secret): Omit<DescribeSecretCommandOutput, "$metadata"> {
  return { ...common(secret), VersionIdsToStages: stagesOf(secret) };
}

/** @returns a line of ListSecrets */
export function describeEntry(secret: Secret): SecretListEntry {
  return { ...common(secret), SecretVersionsToStages: stagesOf(secret) };
}

function common(secret: Secret): SecretListEntry {
  const { description, owner, accessed, deletion } = secret;
  return {
    ARN: secret.arn,
    Name: secret.name,
    ...(description !== undefined && { Description: description }),
    ...(owner !== undefined && { OwningService: owner, RotationEnabled: false }),
    CreatedDate: new Date(secret.created),
    LastChangedDate: new Date(secret.changed),
    ...(accessed !== undefined && { LastAccessedDate: new Date(accessed) }),
    ...(deletion && { DeletedDate: new Date(deletion.asked) }),
    Tags: tagList(secret.tags),
  };
}

/** Versions without a stage are not shown. */
function stagesOf({ versions }: Secret): Record<string, string[]> {
  return Object.fromEntries(
    versions.filter(({ stages }) => stages.length > 0).map(({ id, stages }) => [id, [...stages]]),
  );
}
