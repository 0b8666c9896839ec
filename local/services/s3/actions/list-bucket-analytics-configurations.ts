import type {
  ListBucketAnalyticsConfigurationsCommandInput,
  ListBucketAnalyticsConfigurationsCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/**
 * No bucket has one.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketAnalyticsConfigurations.html
 */
export const listBucketAnalyticsConfigurations = (
  store: S3Store,
): Action<
  ListBucketAnalyticsConfigurationsCommandInput,
  Omit<ListBucketAnalyticsConfigurationsCommandOutput, "$metadata">
> => ({
  name: "ListBucketAnalyticsConfigurations",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetAnalyticsConfiguration")],
  async handle(input, call) {
    bucketOf(store, input, call);
    return { IsTruncated: false };
  },
});
