import type { LoggingEnabled, PutBucketLoggingCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { bucketOf, onBucket } from "../access/permissions";
import { malformedXml } from "../errors";
import type { BucketRecord } from "../records";
import type { S3Store } from "../store";
import { requireDigest } from "../wire/required-digest";

/**
 * The target is kept and shown; no access log is written.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html
 */
export const putBucketLogging = (store: S3Store): Action<PutBucketLoggingCommandInput, object> => ({
  name: "PutBucketLogging",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketLogging")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    requireDigest(call);
    if (!input.BucketLoggingStatus) throw malformedXml();
    const logging = input.BucketLoggingStatus.LoggingEnabled;
    if (logging) checkTarget(store, bucket, logging);
    await store.buckets.change(bucket, { logging });
    return {};
  },
});

function checkTarget(store: S3Store, bucket: BucketRecord, logging: LoggingEnabled): void {
  const { TargetBucket, TargetPrefix } = logging;
  if (TargetBucket === undefined || TargetPrefix === undefined) throw malformedXml();
  const target = store.buckets.find(TargetBucket);
  if (!target) {
    throw new AwsError("InvalidTargetBucketForLogging", "The target bucket for logging does not exist", 400, {
      TargetBucket,
    });
  }
  if (target.region !== bucket.region) {
    // Misspelt by S3 itself, and the sentence ends with a space.
    throw new AwsError("CrossLocationLoggingProhibitted", "Cross S3 location logging not allowed. ", 403, {
      SourceBucketLocation: bucket.region,
      TargetBucketLocation: target.region,
    });
  }
}
