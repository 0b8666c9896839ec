import type {
  UntagResourceCommandInput,
  UntagResourceCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import type { Redshift } from "../redshift";
import { findTagged, tagged } from "../tagged";

type Input = Having<UntagResourceCommandInput, "resourceArn" | "tagKeys">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_UntagResource.html */
export const untagResource = ({
  store,
}: Redshift): Action<Input, Omit<UntagResourceCommandOutput, "$metadata">> => ({
  name: "UntagResource",
  permissions: ({ resourceArn }) => [
    store.permission(
      "UntagResource",
      "workgroup",
      findTagged(store, resourceArn)?.thing ?? { arn: resourceArn },
    ),
  ],
  async handle(input) {
    check("UntagResource", input);
    const { thing, keep } = tagged(store, input.resourceArn);
    const left = Object.entries(thing.tags).filter(([key]) => !input.tagKeys.includes(key));
    await keep(Object.fromEntries(left));
    return {};
  },
});
