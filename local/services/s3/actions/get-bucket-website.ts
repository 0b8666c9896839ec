import type { GetBucketWebsiteCommandInput, GetBucketWebsiteCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { noConfiguration } from "../errors";
import type { S3Store } from "../store";

/**
 * No bucket has one.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketWebsite.html
 */
export const getBucketWebsite = (
  store: S3Store,
): Action<GetBucketWebsiteCommandInput, Omit<GetBucketWebsiteCommandOutput, "$metadata">> => ({
  name: "GetBucketWebsite",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketWebsite")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    throw noConfiguration(
      "NoSuchWebsiteConfiguration",
      "The specified bucket does not have a website configuration",
      bucket.name,
    );
  },
});
