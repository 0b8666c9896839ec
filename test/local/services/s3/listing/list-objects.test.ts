import { listPage } from "../../../../../local/services/s3/listing/list-objects";
import { ObjectIndex } from "../../../../../local/services/s3/objects/object-index";
import { objectRecord } from "../../../../support/s3-records";

const all = { prefix: "", delimiter: "" };
const byFolder = { prefix: "", delimiter: "/" };

function indexOf(...keys: string[]): ObjectIndex {
  const index = new ObjectIndex();
  for (const key of keys) index.put(objectRecord({ key }));
  return index;
}

const hide = (index: ObjectIndex, key: string): void =>
  index.put({ bucket: "logs", key, versionId: "v", order: 9, modified: 0, deleteMarker: true });

test("says where the next page begins only when there is one", () => {
  const index = indexOf("a", "b", "c");
  expect(listPage(index, all, 2)).toMatchObject({ next: "b" });
  expect(listPage(index, all, 3).next).toBeUndefined();
  expect(listPage(index, { ...all, prefix: "c" }, 1).next).toBeUndefined();
});

test("counts a common prefix as one line", () => {
  const page = listPage(indexOf("a/1", "a/2", "b"), byFolder, 1);
  expect(page).toEqual({ contents: [], commonPrefixes: ["a/"], next: "a/" });
});

test("shows nothing that a delete marker hides, nor a folder of hidden things alone", () => {
  const index = indexOf("a/1", "b", "c/1", "c/2");
  for (const key of ["a/1", "b", "c/1"]) hide(index, key);
  expect(listPage(index, byFolder, 10)).toEqual({ contents: [], commonPrefixes: ["c/"] });
  expect(listPage(index, byFolder, 1).next).toBeUndefined();
});

test("gives an empty page that is not cut when no line is wanted", () => {
  expect(listPage(indexOf("a"), all, 0)).toEqual({ contents: [], commonPrefixes: [] });
});
