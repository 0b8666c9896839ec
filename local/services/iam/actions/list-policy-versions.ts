import type { ListPolicyVersionsCommandInput, ListPolicyVersionsCommandOutput } from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { sortedBy } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { cut } from "../lists";
import { onPolicy } from "../permissions";
import type { PolicyVersion } from "../records";
import { versionShape } from "../shapes";
import type { IamStore } from "../store";

type Input = Having<ListPolicyVersionsCommandInput, "PolicyArn">;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html */
export const listPolicyVersions = (
  store: IamStore,
): Action<Input, Omit<ListPolicyVersionsCommandOutput, "$metadata">> => ({
  name: "ListPolicyVersions",
  permissions: ({ PolicyArn }) => onPolicy(store, "ListPolicyVersions", PolicyArn),
  async handle(input) {
    check("ListPolicyVersions", input);
    const policy = store.getPolicy(input.PolicyArn);
    const { items, answer } = cut(sortedBy(policy.versions, newestFirst), newestFirst, input);
    return { Versions: items.map((version) => versionShape(policy, version)), ...answer };
  },
});

/** A key that falls as the number of the version rises. */
const newestFirst = ({ id }: PolicyVersion): string =>
  String(Number.MAX_SAFE_INTEGER - Number(id.slice(1))).padStart(16, "0");
