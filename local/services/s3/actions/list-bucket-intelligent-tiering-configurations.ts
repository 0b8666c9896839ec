import type {
  ListBucketIntelligentTieringConfigurationsCommandInput,
  ListBucketIntelligentTieringConfigurationsCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/**
 * No bucket has one.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBucketIntelligentTieringConfigurations.html
 */
export const listBucketIntelligentTieringConfigurations = (
  store: S3Store,
): Action<
  ListBucketIntelligentTieringConfigurationsCommandInput,
  Omit<ListBucketIntelligentTieringConfigurationsCommandOutput, "$metadata">
> => ({
  name: "ListBucketIntelligentTieringConfigurations",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetIntelligentTieringConfiguration")],
  async handle(input, call) {
    bucketOf(store, input, call);
    return { IsTruncated: false };
  },
});
