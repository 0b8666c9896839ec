import type { TagResourceCommandInput, TagResourceCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { onTagged, tagged } from "../tagged";
import { tagConditions, withTags } from "../tags";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html */
export const tagResource = (
  functions: Functions,
): Action<
  Having<TagResourceCommandInput, "Resource" | "Tags">,
  Omit<TagResourceCommandOutput, "$metadata">
> => ({
  name: "TagResource",
  permissions: ({ Resource, Tags }) => [onTagged(functions, "TagResource", Resource, tagConditions(Tags))],
  async handle(input) {
    check("TagResource", input);
    const { tags, set } = tagged(functions, input.Resource);
    await set(withTags(tags, input.Tags));
    return {};
  },
});
