import type { DeleteBucketCommandInput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onBucket } from "../access/permissions";
import { bucketNotEmpty } from "../errors";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html */
export const deleteBucket = (store: S3Store): Action<DeleteBucketCommandInput> => ({
  name: "DeleteBucket",
  permissions: (input, call) => [onBucket(store, input, call, "s3:DeleteBucket")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    if (!store.objects.index(bucket.name).empty) {
      throw bucketNotEmpty(bucket.name, bucket.versioning !== undefined);
    }
    await store.deleteBucket(bucket);
    return {};
  },
});
