import type {
  ListBucketMetricsConfigurationsCommandInput,
  ListBucketMetricsConfigurationsCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/**
 * No bucket has one.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketMetricsConfigurations.html
 */
export const listBucketMetricsConfigurations = (
  store: S3Store,
): Action<
  ListBucketMetricsConfigurationsCommandInput,
  Omit<ListBucketMetricsConfigurationsCommandOutput, "$metadata">
> => ({
  name: "ListBucketMetricsConfigurations",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetMetricsConfiguration")],
  async handle(input, call) {
    bucketOf(store, input, call);
    return { IsTruncated: false };
  },
});
