import type { AddTagsToStreamCommandInput, AddTagsToStreamCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { streamName } from "../address";
import type { Kinesis } from "../kinesis";
import { onStream } from "../permissions";
import { tagConditions, withTags } from "../tags";
import { check } from "../validation/requests";

type Input = Having<AddTagsToStreamCommandInput, "Tags">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_AddTagsToStream.html */
export const addTagsToStream = ({
  store,
}: Kinesis): Action<Input, Omit<AddTagsToStreamCommandOutput, "$metadata">> => ({
  name: "AddTagsToStream",
  permissions: (input) => [onStream(store, "AddTagsToStream", input, tagConditions(input.Tags))],
  async handle(input) {
    check("AddTagsToStream", input);
    const stream = store.get(streamName(store, input));
    const thing = `stream ${stream.name} under account ${store.cloud.account}`;
    await store.put({ ...stream, tags: withTags(stream.tags, input.Tags, thing) });
    return {};
  },
});
