import type { UntagResourceCommandInput, UntagResourceCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { refuseStreamId } from "../address";
import type { Kinesis } from "../kinesis";
import { onResource, resourceAt } from "../tagged";
import { tagKeyConditions, withoutTags } from "../tags";
import { check } from "../validation/requests";

type Input = Having<UntagResourceCommandInput, "ResourceARN" | "TagKeys">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_UntagResource.html */
export const untagResource = (
  kinesis: Kinesis,
): Action<Input, Omit<UntagResourceCommandOutput, "$metadata">> => ({
  name: "UntagResource",
  permissions: ({ ResourceARN, TagKeys }) => [
    onResource(kinesis, "UntagResource", ResourceARN, tagKeyConditions(TagKeys)),
  ],
  async handle(input) {
    check("UntagResource", input);
    refuseStreamId(input);
    const { tags, setTags } = resourceAt(kinesis, input.ResourceARN);
    await setTags(withoutTags(tags, input.TagKeys));
    return {};
  },
});
