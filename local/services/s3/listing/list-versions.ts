import type { ObjectIndex } from "../objects/object-index";
import { NULL_VERSION, orderOfVersionId } from "../objects/version-id";
import type { VersionRecord } from "../records";
import { type Walk, walk } from "./walk";

/** A page of versions and delete markers. */
export interface VersionPage {
  versions: { version: VersionRecord; isLatest: boolean }[];
  commonPrefixes: string[];
  /** Of its last line, when there is more. */
  nextKey?: string;
  nextVersionId?: string;
}

/** Where a listing of versions goes on: behind all versions of a key, or behind one of them. */
export interface VersionMarker {
  key?: string;
  versionId?: string;
}

/** Lists every version of every key, newest first. */
export function listVersionPage(
  index: ObjectIndex,
  what: Pick<Walk, "prefix" | "delimiter">,
  marker: VersionMarker,
  most: number,
): VersionPage {
  const page: VersionPage = { versions: [], commonPrefixes: [] };
  let last: Pick<VersionPage, "nextKey" | "nextVersionId"> = {};
  if (most === 0) return page;
  for (const line of lines(index, what, marker)) {
    if (page.versions.length + page.commonPrefixes.length === most) return { ...page, ...last };
    if (typeof line === "string") {
      page.commonPrefixes.push(line);
      last = { nextKey: line };
    } else {
      const { key, versionId } = line;
      page.versions.push({ version: line, isLatest: index.current(key) === line });
      last = { nextKey: key, nextVersionId: versionId };
    }
  }
  return page;
}

function* lines(
  index: ObjectIndex,
  what: Pick<Walk, "prefix" | "delimiter">,
  { key, versionId }: VersionMarker,
): Generator<VersionRecord | string> {
  if (key !== undefined && versionId !== undefined && key.startsWith(what.prefix)) {
    yield* olderVersions(index.versions(key), versionId);
  }
  for (const line of walk(index.keys, { ...what, after: key })) {
    if ("commonPrefix" in line) yield line.commonPrefix;
    else yield* index.versions(line.key);
  }
}

/** The version that the marker names may be gone: its id still tells which ones are older. */
function olderVersions(versions: readonly VersionRecord[], versionId: string): readonly VersionRecord[] {
  const at = versions.findIndex((version) => version.versionId === versionId);
  if (at >= 0) return versions.slice(at + 1);
  const order = versionId === NULL_VERSION ? undefined : orderOfVersionId(versionId);
  return order === undefined ? [] : versions.filter((version) => version.order < order);
}
