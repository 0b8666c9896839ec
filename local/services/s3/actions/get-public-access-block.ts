import type { GetPublicAccessBlockCommandInput, GetPublicAccessBlockCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { noConfiguration } from "../errors";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html */
export const getPublicAccessBlock = (
  store: S3Store,
): Action<GetPublicAccessBlockCommandInput, Omit<GetPublicAccessBlockCommandOutput, "$metadata">> => ({
  name: "GetPublicAccessBlock",
  permissions: (input, call) => [onBucket(store, input, call, "s3:GetBucketPublicAccessBlock")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    if (!bucket.publicAccessBlock) {
      throw noConfiguration(
        "NoSuchPublicAccessBlockConfiguration",
        "The public access block configuration was not found",
        bucket.name,
      );
    }
    return { PublicAccessBlockConfiguration: bucket.publicAccessBlock };
  },
});
