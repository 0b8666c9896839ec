import type { TagResourceCommandInput, TagResourceCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { tagConditions, taggedFunction, withTags } from "../tags";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html */
export const tagResource = (
  functions: Functions,
): Action<
  Having<TagResourceCommandInput, "Resource" | "Tags">,
  Omit<TagResourceCommandOutput, "$metadata">
> => ({
  name: "TagResource",
  permissions: ({ Resource, Tags }) => [
    onFunction(functions.store, "TagResource", parseFunctionName(Resource), tagConditions(Tags)),
  ],
  async handle(input) {
    check("TagResource", input);
    const fn = taggedFunction(functions.store, input.Resource);
    await functions.put({ ...fn, tags: withTags(fn.tags, input.Tags) });
    return {};
  },
});
