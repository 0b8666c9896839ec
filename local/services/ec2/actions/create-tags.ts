import type { CreateTagsCommandInput, CreateTagsCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";
import { checkTaggable, withTags } from "../tags";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html */
export const createTags = (
  store: Ec2Store,
): Action<CreateTagsCommandInput, Output<CreateTagsCommandOutput>> => ({
  name: "CreateTags",
  permissions: ({ Resources }) =>
    (Resources ?? []).map((id) => store.permission("CreateTags", store.kindOf(id) ?? "*", id)),
  async handle(input) {
    needs(input, "Resources", "Tags");
    for (const id of input.Resources) checkTaggable(store, id);
    for (const id of input.Resources) await store.putTags(id, withTags(store.tags(id), input.Tags));
    return {};
  },
});
