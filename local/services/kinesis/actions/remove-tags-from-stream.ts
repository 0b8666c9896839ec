import type {
  RemoveTagsFromStreamCommandInput,
  RemoveTagsFromStreamCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { tagKeyConditions, withoutTags } from "../tags";
import { check } from "../validation/requests";

type Input = Having<RemoveTagsFromStreamCommandInput, "TagKeys">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_RemoveTagsFromStream.html */
export const removeTagsFromStream = ({
  store,
}: Kinesis): Action<Input, Omit<RemoveTagsFromStreamCommandOutput, "$metadata">> => ({
  name: "RemoveTagsFromStream",
  permissions: (input) => [onStream(store, "RemoveTagsFromStream", input, tagKeyConditions(input.TagKeys))],
  async handle(input) {
    check("RemoveTagsFromStream", input);
    const stream = store.get(streamName(store, input));
    await store.put({ ...stream, tags: withoutTags(stream.tags, input.TagKeys) });
    return {};
  },
});
