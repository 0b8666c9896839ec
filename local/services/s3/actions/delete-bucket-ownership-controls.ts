import type { DeleteBucketOwnershipControlsCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketOwnershipControls.html */
export const deleteBucketOwnershipControls = (
  store: S3Store,
): Action<DeleteBucketOwnershipControlsCommandInput, object> => ({
  name: "DeleteBucketOwnershipControls",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketOwnershipControls")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    await store.buckets.change(bucket, { ownership: undefined });
    return {};
  },
});
