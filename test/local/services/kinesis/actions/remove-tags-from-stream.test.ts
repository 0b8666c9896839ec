import { type KinesisBench, kinesisBench } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

test("takes away tags by their keys; one that is not there does no harm", async () => {
  await bench.create("s", { ShardCount: 1, Tags: { a: "1", b: "2" } });
  await bench.act("RemoveTagsFromStream", { StreamName: "s", TagKeys: ["a", "c"] });
  expect(await bench.act("ListTagsForStream", { StreamName: "s" })).toMatchObject({
    Tags: [{ Key: "b", Value: "2" }],
  });
});

test("refuses a key with characters that tags do not have", async () => {
  await bench.create("s");
  await expect(bench.act("RemoveTagsFromStream", { StreamName: "s", TagKeys: ["a*"] })).rejects.toMatchObject(
    { code: "InvalidArgumentException" },
  );
});
