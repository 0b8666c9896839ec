import type {
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Redshift } from "../redshift";
import { findTagged, tagged } from "../tagged";
import { tagList } from "../tags";

type Input = Having<ListTagsForResourceCommandInput, "resourceArn">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = ({
  store,
}: Redshift): Action<Input, Omit<ListTagsForResourceCommandOutput, "$metadata">> => ({
  name: "ListTagsForResource",
  permissions: ({ resourceArn }) => [
    store.permission(
      "ListTagsForResource",
      "workgroup",
      findTagged(store, resourceArn)?.thing ?? { arn: resourceArn },
    ),
  ],
  async handle(input) {
    check("ListTagsForResource", input);
    return { tags: tagList(tagged(store, input.resourceArn).thing.tags) };
  },
});
