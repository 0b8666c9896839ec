import { invalidArgument } from "../errors";
import { SortedKeys } from "../objects/sorted-keys";
import type { UploadRecord } from "../records";
import { type Walk, walk } from "./walk";

/** A page of uploads that are under way. */
export interface UploadPage {
  uploads: UploadRecord[];
  commonPrefixes: string[];
  truncated: boolean;
  /** Of its last line. */
  nextKey?: string;
  nextUploadId?: string;
}

/** Where a listing of uploads goes on: behind all uploads of a key, or behind one of them. */
export interface UploadMarker {
  key?: string;
  uploadId?: string;
}

/**
 * Lists uploads by key, those of one key in the order in which they began.
 * @throws AwsError InvalidArgument when the marker's upload is not one of its key
 */
export function listUploadPage(
  uploads: readonly UploadRecord[],
  what: Pick<Walk, "prefix" | "delimiter">,
  marker: UploadMarker,
  most: number,
): UploadPage {
  const byKey = new Map<string, UploadRecord[]>();
  const keys = new SortedKeys();
  for (const upload of [...uploads].sort((a, b) => a.order - b.order)) {
    keys.add(upload.key);
    byKey.set(upload.key, [...(byKey.get(upload.key) ?? []), upload]);
  }
  const page: UploadPage = { uploads: [], commonPrefixes: [], truncated: false };
  for (const line of lines(keys, byKey, what, marker)) {
    if (page.uploads.length + page.commonPrefixes.length >= most) return { ...page, truncated: most > 0 };
    if (typeof line === "string") {
      page.commonPrefixes.push(line);
      Object.assign(page, { nextKey: line, nextUploadId: undefined });
    } else {
      page.uploads.push(line);
      Object.assign(page, { nextKey: line.key, nextUploadId: line.uploadId });
    }
  }
  return page;
}

function* lines(
  keys: SortedKeys,
  byKey: ReadonlyMap<string, UploadRecord[]>,
  what: Pick<Walk, "prefix" | "delimiter">,
  { key, uploadId }: UploadMarker,
): Generator<UploadRecord | string> {
  if (key !== undefined && uploadId !== undefined) {
    const ofKey = byKey.get(key) ?? [];
    const at = ofKey.findIndex((upload) => upload.uploadId === uploadId);
    if (at < 0) throw invalidArgument("Invalid uploadId marker", "upload-id-marker", uploadId);
    if (key.startsWith(what.prefix)) yield* ofKey.slice(at + 1);
  }
  for (const line of walk(keys, { ...what, after: key })) {
    if ("commonPrefix" in line) yield line.commonPrefix;
    else yield* byKey.get(line.key) ?? [];
  }
}
