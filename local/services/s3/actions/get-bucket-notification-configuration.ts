import type {
  GetBucketNotificationConfigurationCommandInput,
  GetBucketNotificationConfigurationCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotificationConfiguration.html */
export const getBucketNotificationConfiguration = (
  store: S3Store,
): Action<
  GetBucketNotificationConfigurationCommandInput,
  Omit<GetBucketNotificationConfigurationCommandOutput, "$metadata">
> => ({
  name: "GetBucketNotificationConfiguration",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketNotification")],
  async handle(input, call) {
    bucketOf(store, input, call);
    // None can be put.
    return {};
  },
});
