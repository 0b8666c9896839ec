import type {
  UpdateNamespaceCommandInput,
  UpdateNamespaceCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { dropAdmin, newAdmin } from "../admin";
import { check } from "../constraints";
import { describeNamespace } from "../describe";
import { invalid } from "../errors";
import type { Redshift } from "../redshift";
import type { Namespace } from "../store";

type Input = Having<UpdateNamespaceCommandInput, "namespaceName">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_UpdateNamespace.html */
export const updateNamespace = ({
  store,
}: Redshift): Action<Input, Omit<UpdateNamespaceCommandOutput, "$metadata">> => ({
  name: "UpdateNamespace",
  permissions: ({ namespaceName }) => [
    store.permission("UpdateNamespace", "namespace", store.namespaces.get(namespaceName)),
  ],
  async handle(input) {
    check("UpdateNamespace", input);
    refuse(input);
    const namespace = store.namespace(input.namespaceName);
    const roles = input.iamRoles ?? namespace.roles;
    const defaultRole = input.defaultIamRoleArn ?? namespace.defaultRole;
    if (defaultRole !== undefined && defaultRole !== "" && !roles.includes(defaultRole))
      throw invalid("The default IAM role must be one of the namespace's IAM roles.");
    const { defaultRole: _, ...rest } = namespace;
    const changed: Namespace = {
      ...rest,
      ...(await adminOf(store, namespace, input)),
      roles,
      ...(defaultRole !== undefined && defaultRole !== "" && { defaultRole }),
      logExports: input.logExports ?? namespace.logExports,
    };
    await store.namespaces.put(namespace.name, changed);
    return { namespace: describeNamespace(changed) };
  },
});

/** What a request does not say of the admin stays as it was. */
async function adminOf(
  store: Redshift["store"],
  namespace: Namespace,
  { adminUsername, adminUserPassword, manageAdminPassword }: Input,
): Promise<Partial<Namespace>> {
  const { secretArn, admin } = namespace;
  if (adminUsername !== undefined && adminUsername !== admin.name)
    throw notModelled("redshift-serverless UpdateNamespace adminUsername");
  if (manageAdminPassword === true && secretArn !== undefined) return {};
  if (manageAdminPassword === undefined && adminUserPassword === undefined) return {};
  if (manageAdminPassword === undefined && secretArn !== undefined)
    throw invalid("You can't specify adminUserPassword while the admin password is managed.");
  const next = await newAdmin(store, namespace.name, {
    adminUsername: admin.name,
    adminUserPassword,
    manageAdminPassword,
  });
  if (manageAdminPassword === false) await dropAdmin(store, namespace);
  return manageAdminPassword === false ? { admin: next.admin } : next;
}

function refuse(input: Input): void {
  const known = ["namespaceName", "adminUsername", "adminUserPassword", "manageAdminPassword"];
  const also = ["iamRoles", "defaultIamRoleArn", "logExports"];
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined && ![...known, ...also].includes(name))
      throw notModelled(`redshift-serverless UpdateNamespace ${name}`);
  }
}
