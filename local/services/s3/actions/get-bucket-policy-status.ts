import type {
  GetBucketPolicyStatusCommandInput,
  GetBucketPolicyStatusCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { isPublicPolicy } from "../access/public-policy";
import { noConfiguration } from "../errors";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html */
export const getBucketPolicyStatus = (
  store: S3Store,
): Action<GetBucketPolicyStatusCommandInput, Omit<GetBucketPolicyStatusCommandOutput, "$metadata">> => ({
  name: "GetBucketPolicyStatus",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketPolicyStatus")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    if (bucket.policy === undefined) {
      throw noConfiguration("NoSuchBucketPolicy", "The bucket policy does not exist", bucket.name);
    }
    return { PolicyStatus: { IsPublic: isPublicPolicy(bucket.policy) } };
  },
});
