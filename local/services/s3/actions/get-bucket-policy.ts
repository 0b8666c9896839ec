import type { GetBucketPolicyCommandInput, GetBucketPolicyCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { noConfiguration } from "../errors";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html */
export const getBucketPolicy = (
  store: S3Store,
): Action<GetBucketPolicyCommandInput, Omit<GetBucketPolicyCommandOutput, "$metadata">> => ({
  name: "GetBucketPolicy",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketPolicy")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    if (bucket.policy === undefined) {
      throw noConfiguration("NoSuchBucketPolicy", "The bucket policy does not exist", bucket.name);
    }
    return { Policy: bucket.policy };
  },
});
