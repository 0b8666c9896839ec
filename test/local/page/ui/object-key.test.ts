import { partsOf, treeOf } from "../../../../local/page/ui/object-key";

const KEY = "logs/year=2026/a-b-12-2026-01-15-12-00-01-00000001-aaaa-4bbb-8ccc-000000000001.gz";

test("takes a key of Firehose apart", () => {
  expect(partsOf(KEY)).toEqual({
    ...{ prefix: "logs/year=2026/", stream: "a-b", version: "12", time: "2026-01-15 12:00:01" },
    ...{ uuid: "00000001-aaaa-4bbb-8ccc-000000000001", extension: ".gz" },
  });
  expect(partsOf("notes.txt")).toBeUndefined();
});

test("makes folders of slashes, the newest object first", () => {
  const tree = treeOf([
    { key: "logs/a/1", at: 1 },
    { key: "logs/a/2", at: 2 },
    { key: "errors/3", at: 3 },
    { key: "4", at: 0 },
  ]);
  expect(tree.count).toBe(4);
  expect(tree.objects.map(({ key }) => key)).toEqual(["4"]);
  expect(tree.folders.map(({ path, count }) => [path, count])).toEqual([
    ["errors/", 1],
    ["logs/", 2],
  ]);
  expect(tree.folders[1]?.folders[0]?.objects.map(({ key }) => key)).toEqual(["logs/a/2", "logs/a/1"]);
});
