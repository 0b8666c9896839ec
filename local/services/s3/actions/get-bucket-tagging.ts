import type { GetBucketTaggingCommandInput, GetBucketTaggingCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { noConfiguration } from "../errors";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html */
export const getBucketTagging = (
  store: S3Store,
): Action<GetBucketTaggingCommandInput, Omit<GetBucketTaggingCommandOutput, "$metadata">> => ({
  name: "GetBucketTagging",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketTagging")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    if (!bucket.tags) throw noConfiguration("NoSuchTagSet", "The TagSet does not exist", bucket.name);
    return { TagSet: bucket.tags };
  },
});
