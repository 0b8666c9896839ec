import type { ListMultipartUploadsCommandInput, ListMultipartUploadsCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { OWNER } from "../access/acl";
import { toList } from "../access/list-permissions";
import { bucketOf } from "../access/permissions";
import { listUploadPage } from "../listing/list-uploads";
import { keyEncoding, pageSize } from "../listing/parameters";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html */
export const listMultipartUploads = (
  store: S3Store,
): Action<ListMultipartUploadsCommandInput, Omit<ListMultipartUploadsCommandOutput, "$metadata">> => ({
  name: "ListMultipartUploads",
  permissions: (input, call) => [toList(store, input, call, "s3:ListBucketMultipartUploads")],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    const encode = keyEncoding(input.EncodingType);
    const most = pageSize(input.MaxUploads, "max-uploads");
    const { Prefix: prefix = "", Delimiter: delimiter = "", KeyMarker: key = "" } = input;
    // Without a key marker, S3 takes no notice of the other.
    const uploadId = key === "" ? "" : (input.UploadIdMarker ?? "");
    const uploads = store.uploads.all().filter((upload) => upload.bucket === bucket.name);
    const marker = { key: key || undefined, uploadId: uploadId || undefined };
    const page = listUploadPage(uploads, { prefix, delimiter }, marker, most);
    return {
      Bucket: bucket.name,
      KeyMarker: encode(key),
      UploadIdMarker: uploadId,
      NextKeyMarker: page.uploads.length > 0 || page.truncated ? encode(page.nextKey ?? "") : "",
      NextUploadIdMarker: page.nextUploadId ?? "",
      Prefix: prefix ? encode(prefix) : undefined,
      Delimiter: delimiter ? encode(delimiter) : undefined,
      MaxUploads: most,
      EncodingType: input.EncodingType,
      IsTruncated: page.truncated,
      Uploads: page.uploads.map((upload) => ({
        Key: encode(upload.key),
        UploadId: upload.uploadId,
        Initiated: new Date(upload.initiated),
        Initiator: upload.initiator,
        Owner: OWNER,
        StorageClass: upload.storageClass ?? "STANDARD",
        ChecksumAlgorithm: upload.checksumAlgorithm,
        ChecksumType: upload.checksumType,
      })),
      CommonPrefixes: page.commonPrefixes.map((common) => ({ Prefix: encode(common) })),
    };
  },
});
