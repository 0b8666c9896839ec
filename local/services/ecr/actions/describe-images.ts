import type { DescribeImagesCommandInput, DescribeImagesCommandOutput } from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { imageNotFound } from "../errors";
import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html */
export const describeImages = (
  store: EcrStore,
): Action<
  Having<DescribeImagesCommandInput, "repositoryName">,
  Omit<DescribeImagesCommandOutput, "$metadata">
> => ({
  name: "DescribeImages",
  permissions: ({ repositoryName }) => [
    { action: "ecr:DescribeImages", resource: store.arn(repositoryName) },
  ],
  async handle(input) {
    check("DescribeImages", input);
    const { name } = store.get(input.repositoryName);
    const [first] = input.imageIds ?? [];
    if (first) throw imageNotFound(name, first);
    return { imageDetails: [] };
  },
});
