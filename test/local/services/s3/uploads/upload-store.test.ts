import { Table } from "../../../../../local/core/state/table";
import type { BodyStore } from "../../../../../local/services/s3/bodies/body-store";
import type { PartRecord, Segment, UploadRecord } from "../../../../../local/services/s3/records";
import { UploadStore } from "../../../../../local/services/s3/uploads/upload-store";
import { uploadRecord } from "../../../../support/s3-records";

const upload = uploadRecord();
const part = (number: number, id: string): PartRecord => ({
  uploadId: "u",
  number,
  size: 1,
  etag: id,
  modified: 0,
  segment: { id, size: 1 },
});

/** An upload store over a disk that can be made to refuse writes. */
async function storeOn(disk: { full: boolean } = { full: false }) {
  const removed: string[] = [];
  const write = async (): Promise<void> => {
    if (disk.full) throw new Error("ENOSPC");
  };
  const bodies = {
    remove: async (segments: readonly Segment[]) => removed.push(...segments.map(({ id }) => id)),
  } as unknown as BodyStore;
  const store = new UploadStore(
    new Table<UploadRecord>("uploads", write),
    new Table<PartRecord>("parts", write),
    bodies,
  );
  await store.begin(upload);
  return { store, removed };
}

test("finds an upload by its key alone", async () => {
  const { store } = await storeOn();
  expect(store.get("logs", "k", "u")).toBe(upload);
  for (const [bucket, key, id] of [
    ["other", "k", "u"],
    ["logs", "other", "u"],
    ["logs", "k", "other"],
  ] as const) {
    expect(() => store.get(bucket, key, id)).toThrow(expect.objectContaining({ code: "NoSuchUpload" }));
  }
});

test("lists parts by number and removes the bytes of a part that is replaced", async () => {
  const { store, removed } = await storeOn();
  for (const [number, id] of [
    [2, "b"],
    [1, "a"],
    [2, "c"],
  ] as const) {
    await store.putPart(upload, part(number, id));
  }
  expect(store.partsOf("u").map(({ etag }) => etag)).toEqual(["a", "c"]);
  expect(removed).toEqual(["b"]);
});

test("keeps the old part when the disk refuses the new one", async () => {
  const disk = { full: false };
  const { store, removed } = await storeOn(disk);
  await store.putPart(upload, part(1, "old"));
  disk.full = true;
  await expect(store.putPart(upload, part(1, "new"))).rejects.toThrow("ENOSPC");
  await expect(store.putPart(upload, part(2, "other"))).rejects.toThrow("ENOSPC");
  expect(store.partsOf("u").map(({ etag }) => etag)).toEqual(["old"]);
  expect(removed).toEqual(["new", "other"]);
});

test("lets nobody use an upload that is about to end, and everybody again when it did not", async () => {
  const { store, removed } = await storeOn();
  const failing = store.claim(upload, async () => {
    expect(() => store.get("logs", "k", "u")).toThrow(expect.objectContaining({ code: "NoSuchUpload" }));
    await expect(store.putPart(upload, part(1, "late"))).rejects.toMatchObject({ code: "NoSuchUpload" });
    expect(store.stands("u")).toBe(true);
    throw new Error("not now");
  });
  await expect(failing).rejects.toThrow("not now");
  expect(removed).toEqual(["late"]);
  expect(store.get("logs", "k", "u")).toBe(upload);
});

test("ends an upload and removes the bytes that no object uses", async () => {
  const { store, removed } = await storeOn();
  const used = part(1, "used");
  await store.putPart(upload, used);
  await store.putPart(upload, part(2, "unused"));
  await store.end("u", new Set([used]));
  expect(removed).toEqual(["unused"]);
  expect([store.stands("u"), store.partsOf("u"), store.allParts()]).toEqual([false, [], []]);
});
