import {
  DeleteSecretCommand,
  paginateListSecrets,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { type Found, hourlyOf, type Kind, using } from "../kind";
import { tagMap } from "../tags";

/** A secret. One that waits for its deletion is neither listed nor paid for. */
export const secrets: Kind = {
  name: "secret",
  find: ({ account, owner }) =>
    using(new SecretsManagerClient(account.client), async (client) => {
      const found: Found[] = [];
      for await (const { SecretList = [] } of paginateListSecrets({ client }, {})) {
        for (const { ARN = "", Name, Tags } of SecretList) {
          const judged = owner.judge(tagMap(Tags), Name);
          if (judged) found.push({ id: ARN, ...judged, hourly: hourlyOf("AWS::SecretsManager::Secret") });
        }
      }
      return found;
    }),
  remove: ({ account }, { id }) =>
    using(new SecretsManagerClient(account.client), async (client) => {
      await client.send(new DeleteSecretCommand({ SecretId: id, ForceDeleteWithoutRecovery: true }));
    }),
};
