import type { VersionRecord } from "../records";
import { SortedKeys } from "./sorted-keys";

/** The objects of one bucket: keys in listing order, and the versions of each, newest first. */
export class ObjectIndex {
  /** Every key that has a version or a delete marker. */
  readonly keys = new SortedKeys();
  private readonly byKey = new Map<string, readonly VersionRecord[]>();

  get empty(): boolean {
    return this.byKey.size === 0;
  }

  /** @returns versions and delete markers of a key, newest first; none when there is no such key */
  versions(key: string): readonly VersionRecord[] {
    return this.byKey.get(key) ?? [];
  }

  /** @returns what a read without a version id sees: the newest version, which may be a delete marker */
  current(key: string): VersionRecord | undefined {
    return this.byKey.get(key)?.[0];
  }

  /** Takes in a version; one of the same id is replaced. */
  put(version: VersionRecord): void {
    const others = this.versions(version.key).filter(({ versionId }) => versionId !== version.versionId);
    const at = others.findIndex(({ order }) => order < version.order);
    const place = at < 0 ? others.length : at;
    this.set(version.key, [...others.slice(0, place), version, ...others.slice(place)]);
  }

  remove({ key, versionId }: VersionRecord): void {
    this.set(
      key,
      this.versions(key).filter((other) => other.versionId !== versionId),
    );
  }

  private set(key: string, versions: readonly VersionRecord[]): void {
    if (versions.length === 0) {
      this.byKey.delete(key);
      this.keys.delete(key);
    } else {
      if (!this.byKey.has(key)) this.keys.add(key);
      this.byKey.set(key, versions);
    }
  }
}
