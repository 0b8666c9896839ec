import type { UpdateSecretCommandInput, UpdateSecretCommandOutput } from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { managed } from "../errors";
import type { SecretStore } from "../store";
import { newVersion, withVersion } from "../versions";

type Input = Having<UpdateSecretCommandInput, "SecretId">;

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html */
export const updateSecret = (
  store: SecretStore,
): Action<Input, Omit<UpdateSecretCommandOutput, "$metadata">> => ({
  name: "UpdateSecret",
  permissions: ({ SecretId }) => [store.permission("UpdateSecret", SecretId)],
  async handle(input) {
    check("UpdateSecret", input);
    if (input.KmsKeyId !== undefined && input.KmsKeyId !== "alias/aws/secretsmanager") {
      throw notModelled("secretsmanager KmsKeyId");
    }
    if (input.Type !== undefined) throw notModelled("secretsmanager Type (secrets that partners manage)");
    const secret = store.getLive(input.SecretId);
    if (secret.owner !== undefined) throw managed(secret.owner);
    const now = store.cloud.clock.now();
    const version = newVersion(input, now);
    await store.put({
      ...secret,
      ...(input.Description !== undefined && { description: input.Description }),
      ...(version && { versions: withVersion(secret.versions, version) }),
      changed: now,
    });
    return { ARN: secret.arn, Name: secret.name, ...(version && { VersionId: version.id }) };
  },
});
