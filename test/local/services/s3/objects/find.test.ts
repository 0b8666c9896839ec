import {
  findObject,
  findSubject,
  findVersion,
  requireKey,
} from "../../../../../local/services/s3/objects/find";
import { ObjectIndex } from "../../../../../local/services/s3/objects/object-index";
import { makeVersionId } from "../../../../../local/services/s3/objects/version-id";
import type { S3Store } from "../../../../../local/services/s3/store";
import { objectRecord } from "../../../../support/s3-records";

const old = makeVersionId(1);
const marker = makeVersionId(2);
const index = new ObjectIndex();
index.put(objectRecord({ key: "hidden", versionId: old, order: 1 }));
index.put({ bucket: "logs", key: "hidden", versionId: marker, order: 2, modified: 0, deleteMarker: true });
const store = { objects: { index: () => index } } as unknown as S3Store;
const name = (VersionId?: string, Key = "hidden") => ({ Bucket: "logs", Key, VersionId });

test("finds the current version, or the one that is named", () => {
  expect(findVersion(store, name())?.versionId).toBe(marker);
  expect(findVersion(store, name(old))?.versionId).toBe(old);
  expect(findVersion(store, name(undefined, "none"))).toBeUndefined();
  expect(findVersion(store, name("null"))).toBeUndefined();
});

test.each<[string, string | undefined, string, object]>([
  ["an object behind a delete marker", undefined, "hidden", { code: "NoSuchKey" }],
  ["a delete marker", marker, "hidden", { code: "MethodNotAllowed" }],
  ["a key that is not there", undefined, "none", { code: "NoSuchKey", headers: {} }],
  ["a version that is not there", makeVersionId(9), "hidden", { code: "NoSuchVersion" }],
  ["a text that is no version", "nonsense", "hidden", { code: "InvalidArgument" }],
])("reads no object from %s", (_, version, key, error) => {
  expect(() => findObject(store, name(version, key), "GET")).toThrow(expect.objectContaining(error));
});

test("takes the current delete marker for what tags and ACLs are meant for, and refuses it", () => {
  expect(() => findSubject(store, name(), "PUT")).toThrow(
    expect.objectContaining({ members: { Method: "PUT", ResourceType: "DeleteMarker" } }),
  );
  expect(findSubject(store, name(old), "PUT").versionId).toBe(old);
});

test("counts the bytes of a key, not its characters", () => {
  expect(requireKey("é".repeat(512))).toHaveLength(512);
  expect(() => requireKey("é".repeat(513))).toThrow(expect.objectContaining({ code: "KeyTooLongError" }));
});
