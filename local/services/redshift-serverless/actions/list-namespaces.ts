import type {
  ListNamespacesCommandInput,
  ListNamespacesCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import { page } from "../../../core/paging";
import { check } from "../constraints";
import { describeNamespace } from "../describe";
import { invalidPage } from "../errors";
import type { Redshift } from "../redshift";

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_ListNamespaces.html */
export const listNamespaces = ({
  store,
}: Redshift): Action<ListNamespacesCommandInput, Omit<ListNamespacesCommandOutput, "$metadata">> => ({
  name: "ListNamespaces",
  permissions: () => [store.permission("ListNamespaces", "namespace", undefined)],
  async handle(input) {
    check("ListNamespaces", input);
    const { items, token } = page(store.allNamespaces(), ({ name }) => name, {
      token: input.nextToken,
      limit: input.maxResults ?? 100,
      invalid: invalidPage,
    });
    return { namespaces: items.map(describeNamespace), ...(token !== undefined && { nextToken: token }) };
  },
});
