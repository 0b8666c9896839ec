import type {
  PutImageScanningConfigurationCommandInput,
  PutImageScanningConfigurationCommandOutput,
} from "@aws-sdk/client-ecr";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";

import type { EcrStore } from "../store";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImageScanningConfiguration.html */
export const putImageScanningConfiguration = (
  store: EcrStore,
): Action<
  Having<PutImageScanningConfigurationCommandInput, "repositoryName" | "imageScanningConfiguration">,
  Omit<PutImageScanningConfigurationCommandOutput, "$metadata">
> => ({
  name: "PutImageScanningConfiguration",
  permissions: ({ repositoryName }) => [
    { action: "ecr:PutImageScanningConfiguration", resource: store.arn(repositoryName) },
  ],
  async handle(input) {
    check("PutImageScanningConfiguration", input);
    const repository = store.get(input.repositoryName);
    const scanOnPush = input.imageScanningConfiguration.scanOnPush ?? false;
    await store.put({ ...repository, scanOnPush });
    return {
      registryId: store.cloud.account,
      repositoryName: repository.name,
      imageScanningConfiguration: { scanOnPush },
    };
  },
});
