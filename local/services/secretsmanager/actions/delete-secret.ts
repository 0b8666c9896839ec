import type { DeleteSecretCommandInput, DeleteSecretCommandOutput } from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidParameter, managed, markedForDeletion } from "../errors";
import type { SecretStore } from "../store";

/** `OwningService` is said by other services of the local cloud alone: no request from outside can hold it. */
type Input = Having<DeleteSecretCommandInput, "SecretId"> & { OwningService?: string };

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 30;

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html */
export const deleteSecret = (
  store: SecretStore,
): Action<Input, Omit<DeleteSecretCommandOutput, "$metadata">> => ({
  name: "DeleteSecret",
  permissions: ({ SecretId }) => [store.permission("DeleteSecret", SecretId)],
  async handle(input) {
    check("DeleteSecret", input);
    const { RecoveryWindowInDays: days, ForceDeleteWithoutRecovery: force } = input;
    if (force && days !== undefined) {
      throw invalidParameter(
        "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
      );
    }
    if (days !== undefined && (days < 7 || days > 30)) {
      throw invalidParameter("The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
    }
    const secret = store.get(input.SecretId);
    if (secret.owner !== input.OwningService && secret.owner !== undefined) throw managed(secret.owner);
    const asked = store.cloud.clock.now();
    const at = asked + (force ? 0 : Number(days ?? DEFAULT_DAYS) * DAY_MS);
    const answer = { ARN: secret.arn, Name: secret.name, DeletionDate: new Date(at) };
    if (force) {
      await store.delete(secret);
      return answer;
    }
    if (secret.deletion) throw markedForDeletion();
    await store.put({ ...secret, deletion: { at, asked } });
    return answer;
  },
});
