import type { DeleteBucketPolicyCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html */
export const deleteBucketPolicy = (store: S3Store): Action<DeleteBucketPolicyCommandInput, object> => ({
  name: "DeleteBucketPolicy",
  permissions: (input, call) => [onBucket(store, input, call, "s3:DeleteBucketPolicy")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    await store.buckets.change(bucket, { policy: undefined });
    return {};
  },
});
