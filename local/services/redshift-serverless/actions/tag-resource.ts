import type { TagResourceCommandInput, TagResourceCommandOutput } from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Redshift } from "../redshift";
import { findTagged, tagged } from "../tagged";
import { withTags } from "../tags";

type Input = Having<TagResourceCommandInput, "resourceArn" | "tags">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_TagResource.html */
export const tagResource = ({
  store,
}: Redshift): Action<Input, Omit<TagResourceCommandOutput, "$metadata">> => ({
  name: "TagResource",
  permissions: ({ resourceArn }) => [
    store.permission(
      "TagResource",
      "workgroup",
      findTagged(store, resourceArn)?.thing ?? { arn: resourceArn },
    ),
  ],
  async handle(input) {
    check("TagResource", input);
    const { thing, keep } = tagged(store, input.resourceArn);
    await keep(withTags(thing.tags, input.tags));
    return {};
  },
});
