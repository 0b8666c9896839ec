import { ObjectIndex } from "../../../../../local/services/s3/objects/object-index";
import type { DeleteMarkerRecord } from "../../../../../local/services/s3/records";

const version = (key: string, versionId: string, order: number): DeleteMarkerRecord => ({
  bucket: "logs",
  key,
  versionId,
  order,
  modified: 0,
  deleteMarker: true,
});

test("gives the versions of a key newest first, in whatever order they come", () => {
  const index = new ObjectIndex();
  for (const order of [2, 3, 1]) index.put(version("k", `v${order}`, order));
  expect(index.versions("k").map(({ versionId }) => versionId)).toEqual(["v3", "v2", "v1"]);
  expect(index.current("k")?.versionId).toBe("v3");
});

test("replaces a version of the same id and makes it the newest", () => {
  const index = new ObjectIndex();
  index.put(version("k", "null", 1));
  index.put(version("k", "v2", 2));
  index.put(version("k", "null", 3));
  expect(index.versions("k").map(({ versionId }) => versionId)).toEqual(["null", "v2"]);
});

test("forgets a key with its last version", () => {
  const index = new ObjectIndex();
  index.put(version("k", "v1", 1));
  index.put(version("k", "v2", 2));
  index.remove(version("k", "v2", 2));
  expect(index.current("k")?.versionId).toBe("v1");
  index.remove(version("k", "v1", 1));
  expect(index.empty).toBe(true);
  expect(index.keys.firstFrom("")).toBeUndefined();
});
