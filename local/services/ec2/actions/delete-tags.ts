import type { DeleteTagsCommandInput, DeleteTagsCommandOutput, Tag } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** Without tags all go; a tag without a value goes whatever its value is.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html */
export const deleteTags = (
  store: Ec2Store,
): Action<DeleteTagsCommandInput, Output<DeleteTagsCommandOutput>> => ({
  name: "DeleteTags",
  permissions: ({ Resources }) =>
    (Resources ?? []).map((id) => store.permission("DeleteTags", store.kindOf(id) ?? "*", id)),
  async handle(input) {
    needs(input, "Resources");
    for (const id of input.Resources) {
      const kept = Object.entries(store.tags(id)).filter(([key, value]) => !names(input.Tags, key, value));
      await store.putTags(id, Object.fromEntries(kept));
    }
    return {};
  },
});

function names(tags: readonly Tag[] | undefined, key: string, value: string): boolean {
  // Everybody may delete all tags at once; AWS's own stay.
  if (tags === undefined) return !key.startsWith("aws:");
  return tags.some((tag) => tag.Key === key && (tag.Value === undefined || tag.Value === value));
}
