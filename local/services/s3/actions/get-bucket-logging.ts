import type { GetBucketLoggingCommandInput, GetBucketLoggingCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html */
export const getBucketLogging = (
  store: S3Store,
): Action<GetBucketLoggingCommandInput, Omit<GetBucketLoggingCommandOutput, "$metadata">> => ({
  name: "GetBucketLogging",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketLogging")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    return { LoggingEnabled: bucket.logging };
  },
});
