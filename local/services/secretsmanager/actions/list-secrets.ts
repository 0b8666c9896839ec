import type {
  Filter,
  ListSecretsCommandInput,
  ListSecretsCommandOutput,
} from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { page } from "../../../core/paging";
import { check } from "../constraints";
import { describeEntry } from "../describe";
import { invalidNextToken } from "../errors";
import type { Secret, SecretStore } from "../store";

const DEFAULT_PAGE = 100;

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html */
export const listSecrets = (
  store: SecretStore,
): Action<ListSecretsCommandInput, Omit<ListSecretsCommandOutput, "$metadata">> => ({
  name: "ListSecrets",
  permissions: () => [{ action: "secretsmanager:ListSecrets", resource: "*" }],
  async handle(input) {
    check("ListSecrets", input);
    if (input.SortOrder !== undefined || input.SortBy !== undefined)
      throw notModelled("secretsmanager ListSecrets SortOrder and SortBy");
    const secrets = store
      .all()
      .filter(({ deletion }) => !deletion || input.IncludePlannedDeletion === true)
      .filter((secret) => (input.Filters ?? []).every((filter) => passes(secret, filter)));
    const { items, token } = page(secrets, ({ name }) => name, {
      token: input.NextToken,
      limit: input.MaxResults ?? DEFAULT_PAGE,
      invalid: invalidNextToken,
    });
    return { SecretList: items.map(describeEntry), ...(token !== undefined && { NextToken: token }) };
  },
});

/** A value matches what begins with it; a leading exclamation mark turns it round. */
function passes(secret: Secret, { Key, Values = [] }: Filter): boolean {
  const texts = textsOf(secret, Key ?? "all");
  return Values.some((value) =>
    value.startsWith("!")
      ? !texts.some((text) => text.startsWith(value.slice(1)))
      : texts.some((text) => text.startsWith(value)),
  );
}

function textsOf(secret: Secret, key: string): readonly string[] {
  const texts: Readonly<Record<string, readonly string[]>> = {
    name: [secret.name],
    description: secret.description === undefined ? [] : [secret.description],
    "owning-service": secret.owner === undefined ? [] : [secret.owner],
    "tag-key": Object.keys(secret.tags),
    "tag-value": Object.values(secret.tags),
  };
  if (key === "all") return Object.values(texts).flat();
  const known = texts[key];
  if (!known) throw notModelled(`secretsmanager ListSecrets filter ${key}`);
  return known;
}
