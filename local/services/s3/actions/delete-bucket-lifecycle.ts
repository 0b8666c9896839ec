import type { DeleteBucketLifecycleCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketLifecycle.html */
export const deleteBucketLifecycle = (store: S3Store): Action<DeleteBucketLifecycleCommandInput, object> => ({
  name: "DeleteBucketLifecycle",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutLifecycleConfiguration")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    await store.buckets.change(bucket, { lifecycle: undefined });
    return {};
  },
});
