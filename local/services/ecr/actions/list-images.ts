import type { ListImagesCommandInput, ListImagesCommandOutput } from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";

import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListImages.html */
export const listImages = (
  store: EcrStore,
): Action<Having<ListImagesCommandInput, "repositoryName">, Omit<ListImagesCommandOutput, "$metadata">> => ({
  name: "ListImages",
  permissions: ({ repositoryName }) => [{ action: "ecr:ListImages", resource: store.arn(repositoryName) }],
  async handle(input) {
    check("ListImages", input);
    store.get(input.repositoryName);
    return { imageIds: [] };
  },
});
