import type {
  GetBucketAccelerateConfigurationCommandInput,
  GetBucketAccelerateConfigurationCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAccelerateConfiguration.html */
export const getBucketAccelerateConfiguration = (
  store: S3Store,
): Action<
  GetBucketAccelerateConfigurationCommandInput,
  Omit<GetBucketAccelerateConfigurationCommandOutput, "$metadata">
> => ({
  name: "GetBucketAccelerateConfiguration",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetAccelerateConfiguration")],
  async handle(input, call) {
    bucketOf(store, input, call);
    return {};
  },
});
