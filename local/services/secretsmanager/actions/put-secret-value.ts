import type {
  PutSecretValueCommandInput,
  PutSecretValueCommandOutput,
} from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidRequest, managed } from "../errors";
import type { SecretStore } from "../store";
import { newVersion, selectVersion, withVersion } from "../versions";

/** `OwningService` is said by other services of the local cloud alone: no request from outside can hold it. */
type Input = Having<PutSecretValueCommandInput, "SecretId"> & { OwningService?: string };

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html */
export const putSecretValue = (
  store: SecretStore,
): Action<Input, Omit<PutSecretValueCommandOutput, "$metadata">> => ({
  name: "PutSecretValue",
  permissions: ({ SecretId }) => [store.permission("PutSecretValue", SecretId)],
  async handle(input) {
    check("PutSecretValue", input);
    const secret = store.getLive(input.SecretId);
    if (secret.owner !== input.OwningService && secret.owner !== undefined) throw managed(secret.owner);
    const now = store.cloud.clock.now();
    const version = newVersion(input, now);
    if (!version) throw invalidRequest("You must provide either SecretString or SecretBinary.");
    const versions = withVersion(secret.versions, version, input.VersionStages);
    await store.put({ ...secret, versions, changed: now });
    const kept = selectVersion({ ...secret, versions }, { VersionId: version.id });
    return {
      ARN: secret.arn,
      Name: secret.name,
      VersionId: kept.id,
      VersionStages: [...kept.stages],
    };
  },
});
