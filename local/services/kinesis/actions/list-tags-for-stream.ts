import type { ListTagsForStreamCommandInput, ListTagsForStreamCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { streamName } from "../address";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { tagList } from "../tags";
import { check } from "../validation/requests";

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_ListTagsForStream.html */
export const listTagsForStream = ({
  store,
}: Kinesis): Action<ListTagsForStreamCommandInput, Omit<ListTagsForStreamCommandOutput, "$metadata">> => ({
  name: "ListTagsForStream",
  permissions: (input) => [onStream(store, "ListTagsForStream", input)],
  async handle(input) {
    check("ListTagsForStream", input);
    const { ExclusiveStartTagKey: after, Limit } = input;
    const { tags } = store.get(streamName(store, input));
    const left = tagList(tags).filter(({ Key = "" }) => after === undefined || Key > after);
    const page = left.slice(0, Limit);
    return { Tags: page, HasMoreTags: page.length < left.length };
  },
});
