import type { HeadBucketCommandInput, HeadBucketCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketArn, bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export const headBucket = (
  store: S3Store,
): Action<HeadBucketCommandInput, Omit<HeadBucketCommandOutput, "$metadata">> => ({
  name: "HeadBucket",
  permissions: (input, call) => [onBucket(store, input, call, "s3:ListBucket")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    return { BucketRegion: bucket.region, BucketArn: bucketArn(bucket.name), AccessPointAlias: false };
  },
});
