import type { ListExportsCommandInput, ListExportsCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { page } from "../../core/paging";
import type { Engine } from "../engine";
import { invalidToken } from "../requests/paging";
import { stackPermissions } from "../requests/permissions";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListExports.html */
export const listExports = ({
  store,
}: Engine): Action<ListExportsCommandInput, Omit<ListExportsCommandOutput, "$metadata">> => ({
  name: "ListExports",
  permissions: (_input, call) => stackPermissions(store, call, "ListExports", undefined),
  async handle({ NextToken }) {
    const { items, token } = page(store.exports(), ({ name }) => name, {
      token: NextToken,
      limit: 100,
      invalid: invalidToken,
    });
    return {
      Exports: items.map(({ name, stack, output }) => ({
        ExportingStackId: stack.stackId,
        Name: name,
        Value: output.value,
      })),
      ...(token !== undefined && { NextToken: token }),
    };
  },
});
