import type { PutBucketNotificationConfigurationCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/**
 * Only the empty configuration is taken: S3 tells nobody of its objects here.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html
 */
export const putBucketNotificationConfiguration = (
  store: S3Store,
): Action<PutBucketNotificationConfigurationCommandInput, object> => ({
  name: "PutBucketNotificationConfiguration",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketNotification")],
  async handle(input, call) {
    bucketOf(store, input, call);
    const given = Object.entries(input.NotificationConfiguration ?? {});
    const [kind] =
      given.find(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0)) ?? [];
    if (kind) throw notModelled(`S3 NotificationConfiguration ${kind}`);
    return {};
  },
});
