import type {
  ListSecretVersionIdsCommandInput,
  ListSecretVersionIdsCommandOutput,
} from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import { page, sortedBy } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidNextToken } from "../errors";
import type { SecretStore } from "../store";

type Input = Having<ListSecretVersionIdsCommandInput, "SecretId">;

const DEFAULT_PAGE = 100;

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html */
export const listSecretVersionIds = (
  store: SecretStore,
): Action<Input, Omit<ListSecretVersionIdsCommandOutput, "$metadata">> => ({
  name: "ListSecretVersionIds",
  permissions: ({ SecretId }) => [store.permission("ListSecretVersionIds", SecretId)],
  async handle(input) {
    check("ListSecretVersionIds", input);
    const secret = store.get(input.SecretId);
    const versions = secret.versions.filter(({ stages }) => stages.length > 0 || input.IncludeDeprecated);
    const { items, token } = page(
      sortedBy(versions, ({ id }) => id),
      ({ id }) => id,
      { token: input.NextToken, limit: input.MaxResults ?? DEFAULT_PAGE, invalid: invalidNextToken },
    );
    return {
      ARN: secret.arn,
      Name: secret.name,
      Versions: items.map(({ id, stages, created }) => ({
        VersionId: id,
        VersionStages: [...stages],
        CreatedDate: new Date(created),
      })),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
