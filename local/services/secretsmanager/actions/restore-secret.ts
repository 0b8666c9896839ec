import type { RestoreSecretCommandInput, RestoreSecretCommandOutput } from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { SecretStore } from "../store";

type Input = Having<RestoreSecretCommandInput, "SecretId">;

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RestoreSecret.html */
export const restoreSecret = (
  store: SecretStore,
): Action<Input, Omit<RestoreSecretCommandOutput, "$metadata">> => ({
  name: "RestoreSecret",
  permissions: ({ SecretId }) => [store.permission("RestoreSecret", SecretId)],
  async handle(input) {
    check("RestoreSecret", input);
    const { deletion: _, ...secret } = store.get(input.SecretId);
    await store.put(secret);
    return { ARN: secret.arn, Name: secret.name };
  },
});
