import { deleteObject } from "../../../../../local/services/s3/objects/delete";
import { ObjectIndex } from "../../../../../local/services/s3/objects/object-index";
import type { BucketRecord, VersionRecord } from "../../../../../local/services/s3/records";
import type { S3Store } from "../../../../../local/services/s3/store";
import { bucketRecord, objectRecord } from "../../../../support/s3-records";

/** What a deletion of the key `k`, which holds one object, does to the store. */
async function outcome(bucket: BucketRecord, deletion: { versionId?: string; ifMatch?: string }) {
  const index = new ObjectIndex();
  const object = objectRecord({ etag: "tag" });
  index.put(object);
  const put: VersionRecord[] = [];
  const removed: VersionRecord[] = [];
  const store = {
    now: () => 7,
    nextOrder: () => 9,
    objects: {
      index: () => index,
      put: async (version: VersionRecord) => put.push(version),
      remove: async (version: VersionRecord) => removed.push(version),
    },
  } as unknown as S3Store;
  const answer = await deleteObject(store, bucket, { key: "k", ...deletion });
  return { answer, put, removed: removed.includes(object) };
}

const versioned = (versioning: "Enabled" | "Suspended") => bucketRecord({ versioning });

test("removes where there is no versioning", async () => {
  expect(await outcome(bucketRecord(), {})).toEqual({ answer: {}, put: [], removed: true });
  expect(await outcome(bucketRecord(), { versionId: "null" })).toEqual({
    answer: {},
    put: [],
    removed: true,
  });
});

test("marks where there is versioning, under the id null where it is suspended", async () => {
  const enabled = await outcome(versioned("Enabled"), {});
  expect(enabled).toMatchObject({ removed: false, put: [{ deleteMarker: true, order: 9, modified: 7 }] });
  expect(enabled.answer).toEqual({ DeleteMarker: true, VersionId: enabled.put[0]?.versionId });
  const suspended = await outcome(versioned("Suspended"), {});
  expect(suspended.answer).toEqual({ DeleteMarker: true, VersionId: "null" });
});

test("removes the version that is named", async () => {
  expect(await outcome(versioned("Enabled"), { versionId: "null" })).toEqual({
    answer: { VersionId: "null" },
    put: [],
    removed: true,
  });
});

test("checks a condition before anything else", async () => {
  expect(await outcome(bucketRecord(), { ifMatch: '"tag"' })).toMatchObject({ removed: true });
  await expect(outcome(versioned("Enabled"), { ifMatch: '"other"' })).rejects.toMatchObject({ status: 412 });
});
