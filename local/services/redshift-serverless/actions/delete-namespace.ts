import type {
  DeleteNamespaceCommandInput,
  DeleteNamespaceCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import type { Having } from "../../../core/validation";
import { dropAdmin } from "../admin";
import { check } from "../constraints";
import { describeNamespace } from "../describe";
import { conflict } from "../errors";
import type { Redshift } from "../redshift";

type Input = Having<DeleteNamespaceCommandInput, "namespaceName">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_DeleteNamespace.html */
export const deleteNamespace = ({
  store,
  warehouses,
}: Redshift): Action<Input, Omit<DeleteNamespaceCommandOutput, "$metadata">> => ({
  name: "DeleteNamespace",
  permissions: ({ namespaceName }) => [
    store.permission("DeleteNamespace", "namespace", store.namespaces.get(namespaceName)),
  ],
  async handle(input) {
    check("DeleteNamespace", input);
    if (input.finalSnapshotName !== undefined) throw notModelled("redshift-serverless finalSnapshotName");
    const namespace = store.namespace(input.namespaceName);
    const workgroup = store.workgroupOf(namespace.name);
    if (workgroup)
      throw conflict(
        `There is an existing workgroup ${workgroup.name} associated with namespace ${namespace.name}. Delete it first.`,
      );
    await dropAdmin(store, namespace);
    await warehouses.drop(namespace.id);
    await store.namespaces.delete(namespace.name);
    return { namespace: { ...describeNamespace(namespace), status: "DELETING" } };
  },
});
