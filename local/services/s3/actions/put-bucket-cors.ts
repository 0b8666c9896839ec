import type { PutBucketCorsCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { corsRules } from "../configuration/cors-rules";
import type { S3Store } from "../store";
import { requireDigest } from "../wire/required-digest";

/**
 * Rules are kept and shown; preflight requests are not answered by them.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketCors.html
 */
export const putBucketCors = (store: S3Store): Action<PutBucketCorsCommandInput, object> => ({
  name: "PutBucketCors",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketCORS")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    requireDigest(call);
    await store.buckets.change(bucket, { cors: corsRules(input.CORSConfiguration?.CORSRules) });
    return {};
  },
});
