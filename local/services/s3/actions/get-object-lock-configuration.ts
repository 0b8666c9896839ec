import type {
  GetObjectLockConfigurationCommandInput,
  GetObjectLockConfigurationCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { noConfiguration } from "../errors";
import type { S3Store } from "../store";

/**
 * No bucket has one.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html
 */
export const getObjectLockConfiguration = (
  store: S3Store,
): Action<
  GetObjectLockConfigurationCommandInput,
  Omit<GetObjectLockConfigurationCommandOutput, "$metadata">
> => ({
  name: "GetObjectLockConfiguration",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketObjectLockConfiguration")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    throw noConfiguration(
      "ObjectLockConfigurationNotFoundError",
      "Object Lock configuration does not exist for this bucket",
      bucket.name,
    );
  },
});
