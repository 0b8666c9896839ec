import type { _Object as Entry } from "@aws-sdk/client-s3";
import { OWNER } from "../access/acl";
import type { ObjectIndex } from "../objects/object-index";
import type { ObjectRecord } from "../records";
import type { Encode } from "./parameters";
import { lineName, type Walk, walk } from "./walk";

/** A page of objects. */
export interface Page {
  contents: ObjectRecord[];
  commonPrefixes: string[];
  /** Of its last line, when there is more. */
  next?: string;
}

/** Lists the current objects of a bucket; what a delete marker hides is not there. */
export function listPage(index: ObjectIndex, what: Walk, most: number): Page {
  const page: Page = { contents: [], commonPrefixes: [] };
  let last: string | undefined;
  if (most === 0) return page;
  for (const line of walk(index.keys, what)) {
    const object = "key" in line ? index.current(line.key) : undefined;
    if ("key" in line ? object?.deleteMarker : !hasObject(index, line.commonPrefix)) continue;
    if (page.contents.length + page.commonPrefixes.length === most) return { ...page, next: last };
    if ("commonPrefix" in line) page.commonPrefixes.push(line.commonPrefix);
    else if (object && !object.deleteMarker) page.contents.push(object);
    last = lineName(line);
  }
  return page;
}

/** A common prefix of nothing but hidden keys is hidden too. */
function hasObject(index: ObjectIndex, prefix: string): boolean {
  for (const line of walk(index.keys, { prefix, delimiter: "" })) {
    if ("key" in line && !index.current(line.key)?.deleteMarker) return true;
  }
  return false;
}

/** An object as ListObjects and ListObjectsV2 print it. */
export function entryOf(object: ObjectRecord, encode: Encode, withOwner: boolean): Entry {
  const { key, modified, etag, size, storageClass, checksum } = object;
  return {
    Key: encode(key),
    LastModified: new Date(modified),
    ETag: `"${etag}"`,
    ...(checksum && { ChecksumAlgorithm: [checksum.algorithm], ChecksumType: checksum.type }),
    Size: size,
    StorageClass: storageClass ?? "STANDARD",
    ...(withOwner && { Owner: OWNER }),
  };
}
