import type { UntagResourceCommandInput, UntagResourceCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { onTagged, tagged } from "../tagged";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_UntagResource.html */
export const untagResource = (
  functions: Functions,
): Action<
  Having<UntagResourceCommandInput, "Resource" | "TagKeys">,
  Omit<UntagResourceCommandOutput, "$metadata">
> => ({
  name: "UntagResource",
  permissions: ({ Resource, TagKeys }) => [
    onTagged(functions, "UntagResource", Resource, TagKeys?.length ? { "aws:TagKeys": TagKeys } : {}),
  ],
  async handle(input) {
    check("UntagResource", input);
    const { tags, set } = tagged(functions, input.Resource);
    const kept = Object.entries(tags).filter(([key]) => !input.TagKeys.includes(key));
    await set(Object.fromEntries(kept));
    return {};
  },
});
