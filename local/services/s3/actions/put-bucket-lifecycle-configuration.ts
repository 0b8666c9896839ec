import type {
  PutBucketLifecycleConfigurationCommandInput,
  PutBucketLifecycleConfigurationCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { lifecycleRules, transitionMinimum } from "../configuration/lifecycle-rules";
import type { S3Store } from "../store";
import { requireDigest } from "../wire/required-digest";

/**
 * Rules are kept and shown; nothing expires by them.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html
 */
export const putBucketLifecycleConfiguration = (
  store: S3Store,
): Action<
  PutBucketLifecycleConfigurationCommandInput,
  Omit<PutBucketLifecycleConfigurationCommandOutput, "$metadata">
> => ({
  name: "PutBucketLifecycleConfiguration",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutLifecycleConfiguration")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    requireDigest(call);
    const minimumSize = transitionMinimum(input.TransitionDefaultMinimumObjectSize);
    const rules = lifecycleRules(input.LifecycleConfiguration?.Rules);
    // Through JSON, as the table gives them back after a restart.
    const kept = JSON.parse(JSON.stringify(rules)) as unknown[];
    await store.buckets.change(bucket, { lifecycle: { rules: kept, minimumSize } });
    return { TransitionDefaultMinimumObjectSize: minimumSize };
  },
});
