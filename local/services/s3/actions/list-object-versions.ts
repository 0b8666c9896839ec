import type {
  DeleteMarkerEntry,
  ListObjectVersionsCommandInput,
  ListObjectVersionsCommandOutput,
  ObjectVersion,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { OWNER } from "../access/acl";
import { toList } from "../access/list-permissions";
import { bucketOf } from "../access/permissions";
import { invalidArgument } from "../errors";
import { listVersionPage, type VersionPage } from "../listing/list-versions";
import { type Encode, keyEncoding, pageSize } from "../listing/parameters";
import type { S3Store } from "../store";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
export const listObjectVersions = (
  store: S3Store,
): Action<ListObjectVersionsCommandInput, Omit<ListObjectVersionsCommandOutput, "$metadata">> => ({
  name: "ListObjectVersions",
  permissions: (input, call) => [toList(store, input, call, "s3:ListBucketVersions", input.MaxKeys)],
  async handle(input, call) {
    const { Prefix: prefix = "", Delimiter: delimiter = "" } = input;
    const { KeyMarker: key = "", VersionIdMarker: versionId = "" } = input;
    if (versionId !== "" && key === "") {
      throw invalidArgument(
        "A version-id marker cannot be specified without a key marker.",
        "version-id-marker",
        versionId,
      );
    }
    const bucket = bucketOf(store, input, call);
    const encode = keyEncoding(input.EncodingType);
    const most = pageSize(input.MaxKeys, "max-keys");
    const marker = { key: key || undefined, versionId: versionId || undefined };
    const page = listVersionPage(store.objects.index(bucket.name), { prefix, delimiter }, marker, most);
    return {
      Name: bucket.name,
      Prefix: encode(prefix),
      KeyMarker: encode(key),
      VersionIdMarker: versionId,
      Delimiter: delimiter ? encode(delimiter) : undefined,
      MaxKeys: most,
      EncodingType: input.EncodingType,
      IsTruncated: page.nextKey !== undefined,
      NextKeyMarker: page.nextKey === undefined ? undefined : encode(page.nextKey),
      NextVersionIdMarker: page.nextVersionId,
      ...entries(page, encode),
      CommonPrefixes: page.commonPrefixes.map((common) => ({ Prefix: encode(common) })),
    };
  },
});

function entries({ versions }: VersionPage, encode: Encode) {
  const Versions: ObjectVersion[] = [];
  const DeleteMarkers: DeleteMarkerEntry[] = [];
  for (const { version, isLatest } of versions) {
    const entry = {
      Key: encode(version.key),
      VersionId: version.versionId,
      IsLatest: isLatest,
      LastModified: new Date(version.modified),
      Owner: OWNER,
    };
    if (version.deleteMarker) DeleteMarkers.push(entry);
    else {
      const { etag, size, storageClass, checksum } = version;
      Versions.push({
        ...entry,
        ETag: `"${etag}"`,
        ...(checksum && { ChecksumAlgorithm: [checksum.algorithm], ChecksumType: checksum.type }),
        Size: size,
        // The SDK's type knows STANDARD alone; S3 prints the object's own.
        StorageClass: (storageClass ?? "STANDARD") as ObjectVersion["StorageClass"],
      });
    }
  }
  return { Versions, DeleteMarkers };
}
