import type {
  ListInstanceProfilesCommandInput,
  ListInstanceProfilesCommandOutput,
} from "@aws-sdk/client-iam";
import type { Action } from "../../../core/action";
import { check } from "../constraints";
import { below, cut } from "../lists";
import { instanceProfileShape } from "../shapes";
import type { IamStore } from "../store";

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html */
export const listInstanceProfiles = (
  store: IamStore,
): Action<ListInstanceProfilesCommandInput, Omit<ListInstanceProfilesCommandOutput, "$metadata">> => ({
  name: "ListInstanceProfiles",
  permissions: ({ PathPrefix = "/" }) => [
    {
      action: "iam:ListInstanceProfiles",
      resource: store.instanceProfiles.arnOf({ path: PathPrefix, name: "" }),
    },
  ],
  async handle(input) {
    check("ListInstanceProfiles", input);
    const profiles = below(store.instanceProfiles.all(), input.PathPrefix);
    const { items, answer } = cut(profiles, ({ name }) => name, input);
    return { InstanceProfiles: items.map((profile) => instanceProfileShape(store, profile)), ...answer };
  },
});
