import type { ListPoliciesCommandInput, ListPoliciesCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { sortedBy } from "../../../core/paging";
import { awsManagedPolicies } from "../aws-managed/aws-managed-policies";
import { check } from "../constraints";
import { below, cut } from "../lists";
import { listedPolicy } from "../shapes";
import type { IamStore } from "../store";

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html */
export const listPolicies = (
  store: IamStore,
): Action<ListPoliciesCommandInput, Omit<ListPoliciesCommandOutput, "$metadata">> => ({
  name: "ListPolicies",
  permissions: () => [{ action: "iam:ListPolicies", resource: "*" }],
  async handle(input) {
    check("ListPolicies", input);
    const { Scope = "All", OnlyAttached = false, PolicyUsageFilter: usage, PathPrefix } = input;
    const policies = [
      ...(Scope === "Local" ? [] : awsManagedPolicies().values()),
      ...(Scope === "AWS" ? [] : store.ownPolicies()),
    ];
    const inUse = ({ arn }: { arn: string }): boolean =>
      (usage !== "PermissionsBoundary" && store.holdersOf(arn).length > 0) ||
      (usage !== "PermissionsPolicy" && store.boundedBy(arn).length > 0);
    const wanted = OnlyAttached || usage ? policies.filter(inUse) : policies;
    const sorted = sortedBy(below(wanted, PathPrefix), ({ arn }) => arn);
    const { items, answer } = cut(sorted, ({ arn }) => arn, input);
    return { Policies: items.map((policy) => listedPolicy(store, policy)), ...answer };
  },
});
