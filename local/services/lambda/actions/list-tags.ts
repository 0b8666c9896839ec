import type { ListTagsCommandInput, ListTagsCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { taggedFunction } from "../tags";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_ListTags.html */
export const listTags = (
  functions: Functions,
): Action<Having<ListTagsCommandInput, "Resource">, Omit<ListTagsCommandOutput, "$metadata">> => ({
  name: "ListTags",
  permissions: ({ Resource }) => [{ action: "lambda:ListTags", resource: Resource }],
  async handle(input) {
    check("ListTags", input);
    return { Tags: taggedFunction(functions.store, input.Resource).tags };
  },
});
