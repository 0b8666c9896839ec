import type { GetBucketEncryptionCommandInput, GetBucketEncryptionCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { encryptionRule } from "../configuration/encryption-rules";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketEncryption.html */
export const getBucketEncryption = (
  store: S3Store,
): Action<GetBucketEncryptionCommandInput, Omit<GetBucketEncryptionCommandOutput, "$metadata">> => ({
  name: "GetBucketEncryption",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetEncryptionConfiguration")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    return { ServerSideEncryptionConfiguration: { Rules: [encryptionRule(bucket.encryption)] } };
  },
});
