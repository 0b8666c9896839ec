import type { EventBus } from "../../../core/events";
import type { Table } from "../../../core/state/table";
import type { BodyStore } from "../bodies/body-store";
import type { Segment, VersionRecord } from "../records";
import { ObjectIndex } from "./object-index";

const tableKey = ({ bucket, key, versionId }: VersionRecord): string => `${bucket}/${versionId}/${key}`;

/** @returns the files that hold the bytes of a version; a delete marker has none */
export const segmentsOf = (version: VersionRecord): readonly Segment[] =>
  version.deleteMarker ? [] : version.segments;

/** The objects of all buckets: an index in memory over a table on disk. */
export class ObjectStore {
  private readonly indexes = new Map<string, ObjectIndex>();

  constructor(
    private readonly table: Table<VersionRecord>,
    private readonly bodies: BodyStore,
    private readonly events: EventBus,
  ) {
    for (const version of table.all()) this.index(version.bucket).put(version);
  }

  all(): VersionRecord[] {
    return this.table.all();
  }

  index(bucket: string): ObjectIndex {
    let index = this.indexes.get(bucket);
    if (!index) {
      index = new ObjectIndex();
      this.indexes.set(bucket, index);
    }
    return index;
  }

  /**
   * Puts a version in place of the one with the same id, if there is one. It is seen at once, so a condition that was
   * checked in the same turn holds, and is on disk when the promise resolves. If the disk refuses it, nothing has changed.
   */
  async put(version: VersionRecord): Promise<void> {
    const index = this.index(version.bucket);
    const replaced = index.versions(version.key).find(({ versionId }) => versionId === version.versionId);
    index.put(version);
    await this.write(version);
    if (replaced) await this.bodies.remove(segmentsOf(replaced));
    this.tell(version);
  }

  /** Changes what is kept of a version beside its bytes; readers see it at once. */
  async change(version: VersionRecord): Promise<void> {
    this.index(version.bucket).put(version);
    await this.write(version);
  }

  /** Removes a version or a delete marker for good. */
  async remove(version: VersionRecord): Promise<void> {
    this.index(version.bucket).remove(version);
    await this.table.delete(tableKey(version)).catch((error) => {
      this.restore(version);
      throw error;
    });
    await this.bodies.remove(segmentsOf(version));
    const { bucket, key, versionId, deleteMarker } = version;
    this.events.emit("objectDeleted", { bucket, key, versionId, deleteMarker });
  }

  forget(bucket: string): void {
    this.indexes.delete(bucket);
  }

  private write(version: VersionRecord): Promise<void> {
    return this.table.put(tableKey(version), version).catch((error) => {
      this.restore(version);
      throw error;
    });
  }

  /** The table has taken a change back: the index follows it. */
  private restore(version: VersionRecord): void {
    const kept = this.table.get(tableKey(version));
    if (kept) this.index(version.bucket).put(kept);
    else this.index(version.bucket).remove(version);
  }

  private tell(version: VersionRecord): void {
    const { bucket, key, versionId } = version;
    if (version.deleteMarker)
      this.events.emit("objectDeleted", { bucket, key, versionId, deleteMarker: true });
    else this.events.emit("objectCreated", { bucket, key, size: version.size, versionId });
  }
}
