import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

beforeEach(() => bench.create("s"));

const add = (Tags: Record<string, string>) => bench.act("AddTagsToStream", { StreamName: "s", Tags });
const list = (input: object = {}) => bench.act("ListTagsForStream", { StreamName: "s", ...input });

test("lays tags over those that are there", async () => {
  await add({ a: "1", b: "2" });
  await add({ b: "3", "ü x_.:/=+-@": "" });
  expect(await list()).toEqual({
    Tags: [
      { Key: "a", Value: "1" },
      { Key: "b", Value: "3" },
      { Key: "ü x_.:/=+-@", Value: "" },
    ],
    HasMoreTags: false,
  });
});

test("fifty, and no more", async () => {
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, ""]));
  await expect(add(many)).rejects.toMatchObject({ code: "InvalidArgumentException" });
  delete many.k0;
  await add(many);
});

test.each([[{ "a*": "" }], [{ a: "<" }], [{ "aws:x": "" }]])("refuses %j", async (tags) => {
  await expect(add(tags)).rejects.toMatchObject({ code: "InvalidArgumentException" });
});

test("needs leave with the tags of the request", async () => {
  const action = bench.service.actions.find(({ name }) => name === "AddTagsToStream");
  expect(await action?.permissions({ StreamARN: streamArn("s"), Tags: { a: "1" } }, {} as never)).toEqual([
    {
      action: "kinesis:AddTagsToStream",
      resource: streamArn("s"),
      conditions: { "aws:RequestTag/a": "1", "aws:TagKeys": ["a"] },
    },
  ]);
});
