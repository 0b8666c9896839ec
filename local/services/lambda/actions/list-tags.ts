import type { ListTagsCommandInput, ListTagsCommandOutput } from "@aws-sdk/client-lambda";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Functions } from "../functions";
import { onTagged, tagged } from "../tagged";

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_ListTags.html */
export const listTags = (
  functions: Functions,
): Action<Having<ListTagsCommandInput, "Resource">, Omit<ListTagsCommandOutput, "$metadata">> => ({
  name: "ListTags",
  permissions: ({ Resource }) => [onTagged(functions, "ListTags", Resource)],
  async handle(input) {
    check("ListTags", input);
    return { Tags: { ...tagged(functions, input.Resource).tags } };
  },
});
