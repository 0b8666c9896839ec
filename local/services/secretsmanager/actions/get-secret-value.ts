import type {
  GetSecretValueCommandInput,
  GetSecretValueCommandOutput,
} from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { SecretStore } from "../store";
import { selectVersion } from "../versions";

type Input = Having<GetSecretValueCommandInput, "SecretId">;

const DAY_MS = 24 * 60 * 60 * 1000;

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
export const getSecretValue = (
  store: SecretStore,
): Action<Input, Omit<GetSecretValueCommandOutput, "$metadata">> => ({
  name: "GetSecretValue",
  permissions: ({ SecretId }) => [store.permission("GetSecretValue", SecretId)],
  async handle(input) {
    check("GetSecretValue", input);
    const secret = store.getLive(input.SecretId);
    const version = selectVersion(secret, input);
    // AWS keeps the day alone.
    const today = Math.floor(store.cloud.clock.now() / DAY_MS) * DAY_MS;
    if (secret.accessed !== today) await store.put({ ...secret, accessed: today });
    return {
      ARN: secret.arn,
      Name: secret.name,
      VersionId: version.id,
      ...(version.text !== undefined && { SecretString: version.text }),
      ...(version.binary !== undefined && { SecretBinary: Buffer.from(version.binary, "base64") }),
      VersionStages: [...version.stages],
      CreatedDate: new Date(version.created),
    };
  },
});
