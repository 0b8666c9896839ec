import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { createSecret } from "./actions/create-secret";
import { deleteSecret } from "./actions/delete-secret";
import { describeSecret } from "./actions/describe-secret";
import { getRandomPassword } from "./actions/get-random-password";
import { getSecretValue } from "./actions/get-secret-value";
import { listSecretVersionIds } from "./actions/list-secret-version-ids";
import { listSecrets } from "./actions/list-secrets";
import { putSecretValue } from "./actions/put-secret-value";
import { restoreSecret } from "./actions/restore-secret";
import { tagResource } from "./actions/tag-resource";
import { untagResource } from "./actions/untag-resource";
import { updateSecret } from "./actions/update-secret";
import { secretType } from "./resources/secret";
import { SecretStore } from "./store";

/** Secrets Manager of one Region. */
export function createSecretsManager(cloud: Cloud): Service {
  const store = new SecretStore(cloud);
  return {
    name: "secretsmanager",
    protocol: "json-1.1",
    client: "@aws-sdk/client-secrets-manager",
    deniedCode: "AccessDeniedException",
    actions: [
      createSecret(store),
      deleteSecret(store),
      describeSecret(store),
      getRandomPassword(),
      getSecretValue(store),
      listSecretVersionIds(store),
      listSecrets(store),
      putSecretValue(store),
      restoreSecret(store),
      tagResource(store),
      untagResource(store),
      updateSecret(store),
    ],
    resourceTypes: [secretType],
    async start() {},
    async stop() {},
  };
}
