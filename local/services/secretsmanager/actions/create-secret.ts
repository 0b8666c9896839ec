import type { CreateSecretCommandInput, CreateSecretCommandOutput } from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { check, checkName } from "../constraints";
import { invalidRequest, secretExists } from "../errors";
import type { Secret, SecretStore } from "../store";
import { withTags } from "../tags";
import { newVersion, withVersion } from "../versions";

/** `OwningService` is said by other services of the local cloud alone: no request from outside can hold it. */
type Input = Having<CreateSecretCommandInput, "Name"> & { OwningService?: string };

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
export const createSecret = (
  store: SecretStore,
): Action<Input, Omit<CreateSecretCommandOutput, "$metadata">> => ({
  name: "CreateSecret",
  permissions: ({ Name, Tags }) => {
    const permission = store.permission("CreateSecret", undefined);
    const resource = `${store.newArn(Name).slice(0, -6)}*`;
    const conditions = Object.fromEntries(
      (Tags ?? []).map(({ Key, Value }) => [`aws:RequestTag/${Key}`, Value ?? ""]),
    );
    return [
      { ...permission, resource, conditions },
      ...(Tags?.length ? [{ action: "secretsmanager:TagResource", resource, conditions }] : []),
    ];
  },
  async handle(input) {
    check("CreateSecret", input);
    checkName(input.Name, input.OwningService !== undefined);
    refuse(input);
    const now = store.cloud.clock.now();
    const version = newVersion(input, now);
    const known = store.find(input.Name);
    if (known) return again(known, input);
    const secret: Secret = {
      name: input.Name,
      arn: store.newArn(input.Name),
      ...(input.Description !== undefined && { description: input.Description }),
      ...(input.OwningService !== undefined && { owner: input.OwningService }),
      versions: version ? withVersion([], version) : [],
      tags: withTags({}, input.Tags ?? []),
      created: now,
      changed: now,
    };
    await store.put(secret);
    return { ARN: secret.arn, Name: secret.name, ...(version && { VersionId: version.id }) };
  },
});

/** The same request once more is answered as the first was. */
function again(known: Secret, input: Input): Omit<CreateSecretCommandOutput, "$metadata"> {
  if (known.deletion) {
    throw invalidRequest(
      "You can't create this secret because a secret with this name is already scheduled for deletion.",
    );
  }
  const [first] = known.versions;
  const same = first?.id === input.ClientRequestToken && first?.text === input.SecretString;
  if (!first || !same) throw secretExists(input.Name);
  return { ARN: known.arn, Name: known.name, VersionId: first.id };
}

function refuse({ KmsKeyId, AddReplicaRegions, Type }: Input): void {
  if (KmsKeyId !== undefined && KmsKeyId !== "alias/aws/secretsmanager")
    throw notModelled("secretsmanager KmsKeyId");
  if (AddReplicaRegions?.length) throw notModelled("secretsmanager AddReplicaRegions");
  if (Type !== undefined) throw notModelled("secretsmanager Type (secrets that partners manage)");
}
