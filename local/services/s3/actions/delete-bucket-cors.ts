import type { DeleteBucketCorsCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketCors.html */
export const deleteBucketCors = (store: S3Store): Action<DeleteBucketCorsCommandInput, object> => ({
  name: "DeleteBucketCors",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketCORS")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    await store.buckets.change(bucket, { cors: undefined });
    return {};
  },
});
