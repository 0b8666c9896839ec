import type { DeleteBucketEncryptionCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/**
 * The bucket falls back to S3's own encryption: there is none without.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketEncryption.html
 */
export const deleteBucketEncryption = (
  store: S3Store,
): Action<DeleteBucketEncryptionCommandInput, object> => ({
  name: "DeleteBucketEncryption",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutEncryptionConfiguration")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    await store.buckets.change(bucket, { encryption: undefined });
    return {};
  },
});
