import type {
  GetNamespaceCommandInput,
  GetNamespaceCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeNamespace } from "../describe";
import type { Redshift } from "../redshift";

type Input = Having<GetNamespaceCommandInput, "namespaceName">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_GetNamespace.html */
export const getNamespace = ({
  store,
}: Redshift): Action<Input, Omit<GetNamespaceCommandOutput, "$metadata">> => ({
  name: "GetNamespace",
  permissions: ({ namespaceName }) => [
    store.permission("GetNamespace", "namespace", store.namespaces.get(namespaceName)),
  ],
  async handle(input) {
    check("GetNamespace", input);
    return { namespace: describeNamespace(store.namespace(input.namespaceName)) };
  },
});
