import { type KinesisBench, kinesisBench } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

test("gives pages in the order of the keys", async () => {
  await bench.create("s", { ShardCount: 1, Tags: { c: "3", a: "1", b: "2" } });
  const list = (input: object) => bench.act("ListTagsForStream", { StreamName: "s", ...input });
  expect(await list({ Limit: 2 })).toMatchObject({ Tags: [{ Key: "a" }, { Key: "b" }], HasMoreTags: true });
  expect(await list({ Limit: 2, ExclusiveStartTagKey: "b" })).toEqual({
    Tags: [{ Key: "c", Value: "3" }],
    HasMoreTags: false,
  });
});
