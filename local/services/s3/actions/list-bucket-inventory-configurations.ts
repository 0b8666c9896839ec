import type {
  ListBucketInventoryConfigurationsCommandInput,
  ListBucketInventoryConfigurationsCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/**
 * No bucket has one.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketInventoryConfigurations.html
 */
export const listBucketInventoryConfigurations = (
  store: S3Store,
): Action<
  ListBucketInventoryConfigurationsCommandInput,
  Omit<ListBucketInventoryConfigurationsCommandOutput, "$metadata">
> => ({
  name: "ListBucketInventoryConfigurations",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetInventoryConfiguration")],
  async handle(input, call) {
    bucketOf(store, input, call);
    return { IsTruncated: false };
  },
});
