import type { AbortMultipartUploadCommandInput, AbortMultipartUploadCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onObject } from "../access/permissions";
import { notImplemented } from "../errors";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html */
export const abortMultipartUpload = (
  store: S3Store,
): Action<AbortMultipartUploadCommandInput, Omit<AbortMultipartUploadCommandOutput, "$metadata">> => ({
  name: "AbortMultipartUpload",
  permissions: (input, call) => [onObject(store, input, call, "s3:AbortMultipartUpload")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    if (input.IfMatchInitiatedTime !== undefined) {
      throw notImplemented("x-amz-if-match-initiated-time");
    }
    const upload = store.uploads.get(bucket.name, input.Key ?? "", input.UploadId ?? "");
    await store.uploads.claim(upload, () => store.uploads.end(upload.uploadId));
    return {};
  },
});
