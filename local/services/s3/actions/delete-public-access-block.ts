import type { DeletePublicAccessBlockCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeletePublicAccessBlock.html */
export const deletePublicAccessBlock = (
  store: S3Store,
): Action<DeletePublicAccessBlockCommandInput, object> => ({
  name: "DeletePublicAccessBlock",
  permissions: (input, call) => [onBucket(store, input, call, "s3:PutBucketPublicAccessBlock")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    await store.buckets.change(bucket, { publicAccessBlock: undefined });
    return {};
  },
});
