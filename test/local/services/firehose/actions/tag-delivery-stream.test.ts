import { type Bench, firehoseBench } from "../../../../support/firehose";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
  await bench.create("logs");
});
afterEach(() => bench[Symbol.asyncDispose]());

const tag = (...Tags: object[]): Promise<object> =>
  bench.act("TagDeliveryStream", { DeliveryStreamName: "logs", Tags });
const list = (input: object = {}): Promise<object> =>
  bench.act("ListTagsForDeliveryStream", { DeliveryStreamName: "logs", ...input });

test("§4 tags overwrite, of two alike in a call the last holds, and keys come in order", async () => {
  await tag({ Key: "b", Value: "1" }, { Key: "a", Value: "1" });
  await tag({ Key: "b", Value: "2" }, { Key: "b", Value: "3" });
  expect(await list()).toEqual({
    Tags: [
      { Key: "a", Value: "1" },
      { Key: "b", Value: "3" },
    ],
    HasMoreTags: false,
  });
});

test("§4 pages by limit and exclusive key", async () => {
  await tag(...["a", "b", "c"].map((Key) => ({ Key, Value: "" })));
  expect(await list({ Limit: 1, ExclusiveStartTagKey: "a" })).toEqual({
    Tags: [{ Key: "b", Value: "" }],
    HasMoreTags: true,
  });
});

test("§4 fifty tags are the most, and a call that is refused changes nothing", async () => {
  await tag(...Array.from({ length: 50 }, (_, i) => ({ Key: `k${i}`, Value: "" })));
  await expect(tag({ Key: "one more", Value: "" })).rejects.toMatchObject({ code: "LimitExceededException" });
  await tag({ Key: "k1", Value: "changed" });
  expect(await list({ ExclusiveStartTagKey: "k0", Limit: 1 })).toMatchObject({
    Tags: [{ Key: "k1", Value: "changed" }],
  });
});

test("§4 refuses a tag without a value, and keys of AWS", async () => {
  await expect(tag({ Key: "a" })).rejects.toMatchObject({ code: "InvalidArgumentException" });
  await expect(tag({ Key: "aws:a", Value: "" })).rejects.toMatchObject({ code: "ValidationException" });
});
