import type {
  CreateNamespaceCommandInput,
  CreateNamespaceCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { newAdmin } from "../admin";
import { check } from "../constraints";
import { describeNamespace } from "../describe";
import { invalid, namespaceExists } from "../errors";
import type { Redshift } from "../redshift";
import type { Namespace } from "../store";
import { requestTags, withTags } from "../tags";

type Input = Having<CreateNamespaceCommandInput, "namespaceName">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateNamespace.html */
export const createNamespace = ({
  store,
}: Redshift): Action<Input, Omit<CreateNamespaceCommandOutput, "$metadata">> => ({
  name: "CreateNamespace",
  permissions: ({ tags }) => [
    { ...store.permission("CreateNamespace", "namespace", undefined), conditions: requestTags(tags) },
  ],
  async handle(input) {
    check("CreateNamespace", input);
    refuse(input);
    const { namespaceName: name, iamRoles = [], defaultIamRoleArn: defaultRole, dbName = "dev" } = input;
    if (!/^[a-z_][a-z0-9_$]{0,63}$/.test(dbName)) throw invalid(`The database name ${dbName} is not valid.`);
    if (defaultRole !== undefined && !iamRoles.includes(defaultRole))
      throw invalid("The default IAM role must be one of the namespace's IAM roles.");
    if (store.namespaces.has(name)) throw namespaceExists(name);
    const id = uuid();
    const namespace: Namespace = {
      name,
      id,
      arn: store.arn("namespace", id),
      database: dbName,
      ...(await newAdmin(store, name, input)),
      roles: iamRoles,
      ...(defaultRole !== undefined && { defaultRole }),
      logExports: input.logExports ?? [],
      tags: withTags({}, input.tags ?? []),
      created: store.cloud.clock.now(),
    };
    if (store.namespaces.has(name)) throw namespaceExists(name);
    await store.namespaces.put(name, namespace);
    return { namespace: describeNamespace(namespace) };
  },
});

function refuse(input: Input): void {
  if (input.kmsKeyId !== undefined) throw notModelled("redshift-serverless kmsKeyId");
  if (input.adminPasswordSecretKmsKeyId !== undefined)
    throw notModelled("redshift-serverless adminPasswordSecretKmsKeyId");
  if (input.redshiftIdcApplicationArn !== undefined)
    throw notModelled("redshift-serverless redshiftIdcApplicationArn");
}
