import type { TagResourceCommandInput, TagResourceCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { refuseStreamId } from "../address";
import type { Kinesis } from "../kinesis";
import { onResource, resourceAt } from "../tagged";
import { tagConditions, withTags } from "../tags";
import { check } from "../validation/requests";

type Input = Having<TagResourceCommandInput, "ResourceARN" | "Tags">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_TagResource.html */
export const tagResource = (
  kinesis: Kinesis,
): Action<Input, Omit<TagResourceCommandOutput, "$metadata">> => ({
  name: "TagResource",
  permissions: ({ ResourceARN, Tags }) => [
    onResource(kinesis, "TagResource", ResourceARN, tagConditions(Tags)),
  ],
  async handle(input) {
    check("TagResource", input);
    refuseStreamId(input);
    const { thing, tags, setTags } = resourceAt(kinesis, input.ResourceARN);
    await setTags(withTags(tags, input.Tags, thing));
    return {};
  },
});
