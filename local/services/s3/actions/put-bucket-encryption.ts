import type { PutBucketEncryptionCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { encryptionOf } from "../configuration/encryption-rules";
import type { S3Store } from "../store";
import { requireDigest } from "../wire/required-digest";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html */
export const putBucketEncryption = (store: S3Store): Action<PutBucketEncryptionCommandInput, object> => ({
  name: "PutBucketEncryption",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutEncryptionConfiguration")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    requireDigest(call);
    const encryption = encryptionOf(input.ServerSideEncryptionConfiguration);
    await store.buckets.change(bucket, { encryption });
    return {};
  },
});
