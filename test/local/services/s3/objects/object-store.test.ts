import { EventBus } from "../../../../../local/core/events";
import { type Change, Table } from "../../../../../local/core/state/table";
import type { BodyStore } from "../../../../../local/services/s3/bodies/body-store";
import { ObjectStore } from "../../../../../local/services/s3/objects/object-store";
import type { Segment, VersionRecord } from "../../../../../local/services/s3/records";
import { objectRecord } from "../../../../support/s3-records";

/** An object store over a disk that can be made to refuse writes. */
function storeOn(disk: { full: boolean }) {
  const removed: string[] = [];
  const events: string[] = [];
  const bus = new EventBus(() => 0);
  bus.subscribe(({ name }) => events.push(name));
  const table = new Table<VersionRecord>("versions", async (_change: Change) => {
    if (disk.full) throw new Error("ENOSPC");
  });
  const bodies = {
    remove: async (segments: readonly Segment[]) => removed.push(...segments.map(({ id }) => id)),
  } as unknown as BodyStore;
  return { store: new ObjectStore(table, bodies, bus), removed, events };
}

const withBytes = (id: string, order: number) => objectRecord({ order, segments: [{ id, size: 10 }] });

test("removes the bytes that a new version replaces, once the new one is on disk", async () => {
  const { store, removed } = storeOn({ full: false });
  await store.put(withBytes("old", 1));
  await store.put(withBytes("new", 2));
  expect(removed).toEqual(["old"]);
});

test("keeps what is there when the disk refuses a write, a change or a removal", async () => {
  const disk = { full: false };
  const { store, removed, events } = storeOn(disk);
  const old = withBytes("old", 1);
  await store.put(old);
  disk.full = true;
  await expect(store.put(withBytes("new", 2))).rejects.toThrow("ENOSPC");
  await expect(store.change({ ...old, tags: [] })).rejects.toThrow("ENOSPC");
  await expect(store.remove(old)).rejects.toThrow("ENOSPC");
  await expect(store.put({ ...withBytes("other", 3), key: "other" })).rejects.toThrow("ENOSPC");
  expect(store.index("logs").current("k")).toBe(old);
  expect(store.index("logs").current("other")).toBeUndefined();
  expect(removed).toEqual([]);
  expect(events).toEqual(["objectCreated"]);
});
