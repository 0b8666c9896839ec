import type { DeleteObjectTaggingCommandInput, DeleteObjectTaggingCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { onVersion } from "../access/object-permissions";
import { bucketOf } from "../access/permissions";
import { readVersion } from "../objects/commit";
import { findSubject } from "../objects/find";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html */
export const deleteObjectTagging = (
  store: S3Store,
): Action<DeleteObjectTaggingCommandInput, Omit<DeleteObjectTaggingCommandOutput, "$metadata">> => ({
  name: "DeleteObjectTagging",
  permissions: (input, call) => [
    onVersion(store, input, call, ["s3:DeleteObjectTagging", "s3:DeleteObjectVersionTagging"]),
  ],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    const object = findSubject(store, input, "DELETE");
    await store.objects.change({ ...object, tags: undefined });
    return readVersion(bucket, object);
  },
});
