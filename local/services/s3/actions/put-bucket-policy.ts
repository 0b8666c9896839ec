import type { PutBucketPolicyCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { checkBucketPolicy } from "../access/bucket-policy";
import { bucketArn, bucketOf, onBucket } from "../access/permissions";
import { isPublicPolicy } from "../access/public-policy";
import { accessDenied } from "../errors";
import type { S3Store } from "../store";
import { NO_CONTENT, type NoContent } from "../wire/no-content";
import { requireDigest } from "../wire/required-digest";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
export const putBucketPolicy = (store: S3Store): Action<PutBucketPolicyCommandInput, NoContent> => ({
  name: "PutBucketPolicy",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketPolicy")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    requireDigest(call);
    const policy = input.Policy ?? "";
    checkBucketPolicy(policy, bucket.name);
    if (bucket.publicAccessBlock?.BlockPublicPolicy && isPublicPolicy(policy)) {
      throw accessDenied(
        `User: ${call.identity.arn} is not authorized to perform: s3:PutBucketPolicy on resource: "${bucketArn(bucket.name)}" because public policies are blocked by the BlockPublicPolicy block public access setting.`,
      );
    }
    await store.buckets.change(bucket, { policy });
    return NO_CONTENT;
  },
});
