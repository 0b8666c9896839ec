import type { ListAccountAliasesCommandInput, ListAccountAliasesCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { check } from "../constraints";

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html */
export const listAccountAliases = (): Action<
  ListAccountAliasesCommandInput,
  Omit<ListAccountAliasesCommandOutput, "$metadata">
> => ({
  name: "ListAccountAliases",
  permissions: () => [{ action: "iam:ListAccountAliases", resource: "*" }],
  async handle(input) {
    check("ListAccountAliases", input);
    return { AccountAliases: [], IsTruncated: false };
  },
});
