import type { UploadPartCopyCommandInput, UploadPartCopyCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { bucketOf, onObject } from "../access/permissions";
import { parseCopyRange } from "../conditions/range";
import { findSource, toReadSource } from "../objects/copy-source";
import { encryptionMembers, refuseCustomerKeys } from "../objects/encryption";
import type { S3Store } from "../store";
import { requirePartNumber } from "../uploads/part-number";
import { checksumMembers, DEFAULT_CHECKSUM } from "../wire/checksums";
import { framingOf } from "../wire/framing";
import { receive } from "../wire/receive";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html */
export const uploadPartCopy = (
  store: S3Store,
): Action<UploadPartCopyCommandInput, Omit<UploadPartCopyCommandOutput, "$metadata">> => ({
  name: "UploadPartCopy",
  permissions: (input, call) => [
    ...toReadSource(store, input, call),
    onObject(store, input, call, "s3:PutObject"),
  ],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    refuseCustomerKeys(input);
    const source = findSource(store, input, call);
    const upload = store.uploads.get(bucket.name, input.Key ?? "", input.UploadId ?? "");
    const number = requirePartNumber(input.PartNumber);
    const { start, end } = parseCopyRange(input.CopySourceRange, source.object.size);
    const bytes = store.bodies.read(source.object.segments, start, end);
    const announced = {
      framing: framingOf(undefined),
      wanted: upload.checksumAlgorithm ?? DEFAULT_CHECKSUM,
    };
    const { size, md5, segments, wanted } = await receive(store.bodies, bytes, announced, call);
    const modified = store.now();
    await store.uploads.putPart(upload, {
      uploadId: upload.uploadId,
      number,
      size,
      etag: md5,
      modified,
      segment: segments[0],
      checksum: wanted,
    });
    return {
      CopyPartResult: {
        ETag: `"${md5}"`,
        LastModified: new Date(modified),
        ...(upload.checksumAlgorithm && checksumMembers(wanted)),
      },
      ...(source.object.versionId !== "null" && { CopySourceVersionId: source.object.versionId }),
      ...encryptionMembers(upload.encryption, bucket.region),
    };
  },
});
