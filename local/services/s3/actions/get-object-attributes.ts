import type {
  GetObjectAttributesCommandInput,
  GetObjectAttributesCommandOutput,
  GetObjectAttributesParts,
  ObjectAttributes,
} from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { toRead } from "../access/object-permissions";
import { bucketOf } from "../access/permissions";
import { invalidRequest } from "../errors";
import { listPartPage } from "../listing/list-parts";
import { pageSize } from "../listing/parameters";
import { readVersion } from "../objects/commit";
import { refuseCustomerKeys } from "../objects/encryption";
import { findObject } from "../objects/find";
import type { ObjectRecord } from "../records";
import type { S3Store } from "../store";
import { checksumMembers } from "../wire/checksums";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html */
export const getObjectAttributes = (
  store: S3Store,
): Action<GetObjectAttributesCommandInput, Omit<GetObjectAttributesCommandOutput, "$metadata">> => ({
  name: "GetObjectAttributes",
  permissions: (input, call) =>
    toRead(
      store,
      input,
      call,
      ["s3:GetObject", "s3:GetObjectVersion"],
      ["s3:GetObjectAttributes", "s3:GetObjectVersionAttributes"],
    ),
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    refuseCustomerKeys(input);
    const wanted = input.ObjectAttributes ?? [];
    if (wanted.length === 0) {
      throw invalidRequest(
        "The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty",
      );
    }
    const object = findObject(store, input, "GET");
    const asks = (attribute: ObjectAttributes): boolean => wanted.includes(attribute);
    return {
      LastModified: new Date(object.modified),
      ...readVersion(bucket, object),
      ...(asks("ETag") && { ETag: object.etag }),
      ...(asks("Checksum") && { Checksum: checksumOf(object) }),
      ...(asks("ObjectParts") && object.parts && { ObjectParts: partsOf(object, input) }),
      ...(asks("StorageClass") && { StorageClass: object.storageClass ?? "STANDARD" }),
      ...(asks("ObjectSize") && { ObjectSize: object.size }),
    };
  },
});

/** Here, other than in headers, a checksum made of parts' checksums stands without their number. */
function checksumOf({ checksum }: ObjectRecord) {
  if (!checksum) return undefined;
  const value = checksum.value.replace(/-\d+$/, "");
  return { ...checksumMembers({ ...checksum, value }), ChecksumType: checksum.type };
}

function partsOf(
  { parts = [], checksum }: ObjectRecord,
  input: GetObjectAttributesCommandInput,
): GetObjectAttributesParts {
  if (checksum?.type !== "COMPOSITE") return { TotalPartsCount: parts.length };
  const most = pageSize(input.MaxParts, "x-amz-max-parts");
  const marker = Number(input.PartNumberMarker ?? 0);
  const page = listPartPage(parts, marker, most);
  return {
    TotalPartsCount: parts.length,
    PartNumberMarker: String(marker),
    NextPartNumberMarker: String(page.next),
    MaxParts: most,
    IsTruncated: page.truncated,
    Parts: page.parts.map((part) => ({
      PartNumber: part.number,
      Size: part.size,
      ...(part.checksum && checksumMembers({ ...checksum, value: part.checksum })),
    })),
  };
}
