import type { DescribeTagsCommandInput, DescribeTagsCommandOutput, ResourceType } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { type FilterFields, filtered, pageOf } from "../filters";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTags.html */
export const describeTags = (
  store: Ec2Store,
): Action<DescribeTagsCommandInput, Output<DescribeTagsCommandOutput>> => ({
  name: "DescribeTags",
  permissions: () => [{ action: "ec2:DescribeTags", resource: "*" }],
  async handle(input) {
    const all = store
      .allTags()
      .flatMap(([resource, tags]) =>
        Object.entries(tags).map(([key, value]) => ({ id: `${resource}:${key}`, resource, key, value })),
      );
    const { items, ...next } = pageOf(
      filtered(all, input.Filters, fields(store), () => ({})),
      input,
    );
    return {
      Tags: items.map(({ resource, key, value }) => ({
        Key: key,
        Value: value,
        ResourceId: resource,
        ResourceType: typeOf(store, resource),
      })),
      ...next,
    };
  },
});

interface OneTag {
  resource: string;
  key: string;
  value: string;
}

const fields = (store: Ec2Store): FilterFields<OneTag> => ({
  key: ({ key }) => key,
  "resource-id": ({ resource }) => resource,
  "resource-type": ({ resource }) => typeOf(store, resource),
  value: ({ value }) => value,
});

function typeOf(store: Ec2Store, id: string): ResourceType | undefined {
  return store.kindOf(id);
}
