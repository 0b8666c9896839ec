import type { ListTagsCommandInput, ListTagsCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { parseFunctionName } from "../names";
import { onFunction } from "../permissions";
import { taggedFunction } from "../tags";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_ListTags.html */
export const listTags = (
  functions: Functions,
): Action<Having<ListTagsCommandInput, "Resource">, Omit<ListTagsCommandOutput, "$metadata">> => ({
  name: "ListTags",
  permissions: ({ Resource }) => [onFunction(functions.store, "ListTags", parseFunctionName(Resource))],
  async handle(input) {
    check("ListTags", input);
    return { Tags: taggedFunction(functions.store, input.Resource).tags };
  },
});
