import type {
  GetBucketLifecycleConfigurationCommandInput,
  GetBucketLifecycleConfigurationCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { restoreRules } from "../configuration/lifecycle-rules";
import { noConfiguration } from "../errors";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html */
export const getBucketLifecycleConfiguration = (
  store: S3Store,
): Action<
  GetBucketLifecycleConfigurationCommandInput,
  Omit<GetBucketLifecycleConfigurationCommandOutput, "$metadata">
> => ({
  name: "GetBucketLifecycleConfiguration",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetLifecycleConfiguration")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    if (!bucket.lifecycle) {
      throw noConfiguration(
        "NoSuchLifecycleConfiguration",
        "The lifecycle configuration does not exist",
        bucket.name,
      );
    }
    const { rules, minimumSize } = bucket.lifecycle;
    return { Rules: restoreRules(rules), TransitionDefaultMinimumObjectSize: minimumSize };
  },
});
