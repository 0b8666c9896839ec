import type { ListPartsCommandInput, ListPartsCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { OWNER } from "../access/acl";
import { bucketOf, onObject } from "../access/permissions";
import { listPartPage } from "../listing/list-parts";
import { pageSize } from "../listing/parameters";
import { refuseCustomerKeys } from "../objects/encryption";
import type { S3Store } from "../store";
import { checksumMembers } from "../wire/checksums";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html */
export const listParts = (
  store: S3Store,
): Action<ListPartsCommandInput, Omit<ListPartsCommandOutput, "$metadata">> => ({
  name: "ListParts",
  permissions: (input, call) => [onObject(store, input, call, "s3:ListMultipartUploadParts")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    refuseCustomerKeys(input);
    const upload = store.uploads.get(bucket.name, input.Key ?? "", input.UploadId ?? "");
    const most = pageSize(input.MaxParts, "max-parts");
    const marker = Number(input.PartNumberMarker ?? 0);
    const page = listPartPage(store.uploads.partsOf(upload.uploadId), marker, most);
    return {
      Bucket: bucket.name,
      Key: upload.key,
      UploadId: upload.uploadId,
      PartNumberMarker: String(marker),
      NextPartNumberMarker: String(page.next),
      MaxParts: most,
      IsTruncated: page.truncated,
      Parts: page.parts.map(({ number, size, etag, modified, checksum }) => ({
        PartNumber: number,
        LastModified: new Date(modified),
        ETag: `"${etag}"`,
        Size: size,
        ...(upload.checksumAlgorithm && checksumMembers(checksum)),
      })),
      Initiator: upload.initiator,
      Owner: OWNER,
      StorageClass: upload.storageClass ?? "STANDARD",
      ChecksumAlgorithm: upload.checksumAlgorithm,
      ChecksumType: upload.checksumType,
    };
  },
});
