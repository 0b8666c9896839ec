import type { GetBucketCorsCommandInput, GetBucketCorsCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { noConfiguration } from "../errors";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketCors.html */
export const getBucketCors = (
  store: S3Store,
): Action<GetBucketCorsCommandInput, Omit<GetBucketCorsCommandOutput, "$metadata">> => ({
  name: "GetBucketCors",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketCORS")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    if (!bucket.cors) {
      throw noConfiguration("NoSuchCORSConfiguration", "The CORS configuration does not exist", bucket.name);
    }
    return { CORSRules: bucket.cors };
  },
});
