import type {
  GetBucketOwnershipControlsCommandInput,
  GetBucketOwnershipControlsCommandOutput,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { noConfiguration } from "../errors";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html */
export const getBucketOwnershipControls = (
  store: S3Store,
): Action<
  GetBucketOwnershipControlsCommandInput,
  Omit<GetBucketOwnershipControlsCommandOutput, "$metadata">
> => ({
  name: "GetBucketOwnershipControls",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketOwnershipControls")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    if (!bucket.ownership) {
      throw noConfiguration(
        "OwnershipControlsNotFoundError",
        "The bucket ownership controls were not found",
        bucket.name,
      );
    }
    return { OwnershipControls: { Rules: [{ ObjectOwnership: bucket.ownership }] } };
  },
});
