import type { ListImportsCommandInput, ListImportsCommandOutput } from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import { page } from "../../core/paging";
import { validate } from "../../core/validation";
import type { Engine } from "../engine";
import { validationError } from "../errors";
import { STYLE } from "../requests/constraints";
import { invalidToken } from "../requests/paging";
import { stackPermissions } from "../requests/permissions";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListImports.html */
export const listImports = ({
  store,
}: Engine): Action<ListImportsCommandInput, Omit<ListImportsCommandOutput, "$metadata">> => ({
  name: "ListImports",
  permissions: (_input, call) => stackPermissions(store, call, "ListImports", undefined),
  async handle(input) {
    validate(input, { ExportName: { required: true } }, STYLE);
    const importers = store.importers(input.ExportName ?? "").sort();
    if (importers.length === 0) {
      throw validationError(`Export '${input.ExportName}' is not imported by any stack.`);
    }
    const { items, token } = page(importers, (name) => name, {
      token: input.NextToken,
      limit: 100,
      invalid: invalidToken,
    });
    return { Imports: items, ...(token !== undefined && { NextToken: token }) };
  },
});
