import { listVersionPage } from "../../../../../local/services/s3/listing/list-versions";
import { ObjectIndex } from "../../../../../local/services/s3/objects/object-index";
import { makeVersionId } from "../../../../../local/services/s3/objects/version-id";
import { objectRecord } from "../../../../support/s3-records";

const ids = [1, 2, 3, 4].map(makeVersionId);
const id = (order: number): string => ids[order - 1] ?? "";
const all = { prefix: "", delimiter: "" };

function index(): ObjectIndex {
  const made = new ObjectIndex();
  for (const [key, order] of [
    ["a", 1],
    ["a", 2],
    ["b", 3],
    ["a", 4],
  ] as const) {
    made.put(objectRecord({ key, order, versionId: id(order) }));
  }
  return made;
}

const orders = (page: ReturnType<typeof listVersionPage>): number[] =>
  page.versions.map(({ version }) => version.order);

test("lists by key, newest first, and marks the latest of each", () => {
  const page = listVersionPage(index(), all, {}, 10);
  expect(orders(page)).toEqual([4, 2, 1, 3]);
  expect(page.versions.map(({ isLatest }) => isLatest)).toEqual([true, false, false, true]);
  expect(page.nextKey).toBeUndefined();
});

test("goes on within a key behind the version of the marker", () => {
  const page = listVersionPage(index(), all, {}, 2);
  expect(page).toMatchObject({ nextKey: "a", nextVersionId: id(2) });
  expect(orders(listVersionPage(index(), all, { key: "a", versionId: id(2) }, 10))).toEqual([1, 3]);
});

test("goes on behind a version that is gone", () => {
  const made = index();
  made.remove(objectRecord({ key: "a", versionId: id(2) }));
  expect(orders(listVersionPage(made, all, { key: "a", versionId: id(2) }, 10))).toEqual([1, 3]);
});

test("goes on behind all versions of a key when the marker names none", () => {
  expect(orders(listVersionPage(index(), all, { key: "a" }, 10))).toEqual([3]);
});
