import type { UntagResourceCommandInput, UntagResourceCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { taggedFunction } from "../tags";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_UntagResource.html */
export const untagResource = (
  functions: Functions,
): Action<
  Having<UntagResourceCommandInput, "Resource" | "TagKeys">,
  Omit<UntagResourceCommandOutput, "$metadata">
> => ({
  name: "UntagResource",
  permissions: ({ Resource, TagKeys }) => [
    onFunction(
      functions.store,
      "UntagResource",
      parseFunctionName(Resource),
      TagKeys?.length ? { "aws:TagKeys": TagKeys } : {},
    ),
  ],
  async handle(input) {
    check("UntagResource", input);
    const fn = taggedFunction(functions.store, input.Resource);
    const kept = Object.entries(fn.tags).filter(([key]) => !input.TagKeys.includes(key));
    await functions.put({ ...fn, tags: Object.fromEntries(kept) });
    return {};
  },
});
