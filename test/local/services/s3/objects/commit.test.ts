import {
  commit,
  commitNew,
  etagOf,
  readVersion,
  writtenVersion,
} from "../../../../../local/services/s3/objects/commit";
import type { BucketRecord, Segment, VersionRecord } from "../../../../../local/services/s3/records";
import type { S3Store } from "../../../../../local/services/s3/store";
import { bucketRecord, objectRecord } from "../../../../support/s3-records";

/** A store with one bucket that remembers what is put and removed. */
function storeWith(bucket: BucketRecord | undefined) {
  const put: VersionRecord[] = [];
  const removed: string[] = [];
  const store = {
    now: () => 7,
    nextOrder: () => 9,
    buckets: { find: () => bucket },
    objects: {
      index: () => ({ current: () => undefined }),
      put: async (version: VersionRecord) => put.push(version),
    },
    bodies: { remove: async (segments: Segment[]) => removed.push(...segments.map(({ id }) => id)) },
  } as unknown as S3Store;
  return { store, put, removed };
}

const object = objectRecord({ segments: [{ id: "s", size: 10 }] });
const nothing = (): void => undefined;
const failing = (): never => {
  throw new Error("precondition");
};

test("gives the version id that the bucket's state asks for", async () => {
  for (const [versioning, id] of [
    [undefined, /^null$/],
    ["Suspended", /^null$/],
    ["Enabled", /^.{32}$/],
  ] as const) {
    const bucket = bucketRecord({ versioning });
    const { store, put } = storeWith(bucket);
    const version = await commit(store, bucket, object, nothing);
    expect(version).toMatchObject({ versionId: expect.stringMatching(id), order: 9, modified: 7 });
    expect(put).toEqual([version]);
  }
});

test("puts nothing when a condition fails, and leaves the bytes to who brought them", async () => {
  const { store, put, removed } = storeWith(bucketRecord());
  await expect(commit(store, bucketRecord(), object, failing)).rejects.toThrow("precondition");
  expect({ put, removed }).toEqual({ put: [], removed: [] });
  await expect(commitNew(store, bucketRecord(), object, failing)).rejects.toThrow("precondition");
  expect({ put, removed }).toEqual({ put: [], removed: ["s"] });
});

test("puts nothing into another bucket of the same name", async () => {
  const { store } = storeWith(bucketRecord({ id: "2" }));
  await expect(commit(store, bucketRecord(), object, nothing)).rejects.toMatchObject({
    code: "NoSuchBucket",
  });
});

test("hides the MD5 of what KMS encrypts", () => {
  expect(etagOf("abc", { algorithm: "AES256" })).toBe("abc");
  expect(etagOf("abc", { algorithm: "aws:kms" })).toMatch(/^[0-9a-f]{32}$/);
});

test("names a version as writes and reads do", () => {
  const plain = objectRecord();
  const versioned = objectRecord({ versionId: "v" });
  expect([writtenVersion(plain), writtenVersion(versioned)]).toEqual([{}, { VersionId: "v" }]);
  expect(readVersion(bucketRecord(), plain)).toEqual({});
  expect(readVersion(bucketRecord({ versioning: "Suspended" }), plain)).toEqual({ VersionId: "null" });
});
