import type { DescribePrefixListsCommandInput, DescribePrefixListsCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered } from "../filters";
import { type PrefixList, prefixListOf } from "../network/endpoints";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePrefixLists.html */
export const describePrefixLists = (
  store: Ec2Store,
): Action<DescribePrefixListsCommandInput, Output<DescribePrefixListsCommandOutput>> => ({
  name: "DescribePrefixLists",
  permissions: () => [{ action: "ec2:DescribePrefixLists", resource: "*" }],
  async handle(input) {
    const all = ["s3", "dynamodb"].map((service) => prefixListOf(store.cloud.region, service));
    const wanted = all.filter(({ id }) => input.PrefixListIds?.includes(id) ?? true);
    const lists = filtered(wanted, input.Filters, FIELDS, () => ({}));
    return {
      PrefixLists: lists.map(({ id, name, cidrs }) => ({
        PrefixListId: id,
        PrefixListName: name,
        Cidrs: cidrs,
      })),
    };
  },
});

const FIELDS: FilterFields<PrefixList> = {
  "prefix-list-id": ({ id }) => id,
  "prefix-list-name": ({ name }) => name,
};
