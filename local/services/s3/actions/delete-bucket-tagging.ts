import type { DeleteBucketTaggingCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { requireSameSystemTags } from "../configuration/tags";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketTagging.html */
export const deleteBucketTagging = (store: S3Store): Action<DeleteBucketTaggingCommandInput, object> => ({
  name: "DeleteBucketTagging",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketTagging")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    if (call.headers) requireSameSystemTags([], bucket.tags ?? []);
    await store.buckets.change(bucket, { tags: undefined });
    return {};
  },
});
