import type {
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { refuseStreamId } from "../address";
import type { Kinesis } from "../kinesis";
import { onResource, resourceAt } from "../tagged";
import { tagList } from "../tags";
import { check } from "../validation/requests";

type Input = Having<ListTagsForResourceCommandInput, "ResourceARN">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_ListTagsForResource.html */
export const listTagsForResource = (
  kinesis: Kinesis,
): Action<Input, Omit<ListTagsForResourceCommandOutput, "$metadata">> => ({
  name: "ListTagsForResource",
  permissions: ({ ResourceARN }) => [onResource(kinesis, "ListTagsForResource", ResourceARN)],
  async handle(input) {
    check("ListTagsForResource", input);
    refuseStreamId(input);
    return { Tags: tagList(resourceAt(kinesis, input.ResourceARN).tags) };
  },
});
