import type { GetBucketVersioningCommandInput, GetBucketVersioningCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html */
export const getBucketVersioning = (
  store: S3Store,
): Action<GetBucketVersioningCommandInput, Omit<GetBucketVersioningCommandOutput, "$metadata">> => ({
  name: "GetBucketVersioning",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketVersioning")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    return { Status: bucket.versioning };
  },
});
