import { firehoseBench } from "../../../../support/firehose";

test("§4 takes tags away and does not mind keys that are not there", async () => {
  await using bench = await firehoseBench();
  await bench.create("logs");
  const stream = { DeliveryStreamName: "logs" };
  const Tags = ["a", "b"].map((Key) => ({ Key, Value: "1" }));
  await bench.act("TagDeliveryStream", { ...stream, Tags });
  expect(await bench.act("UntagDeliveryStream", { ...stream, TagKeys: ["a", "x"] })).toEqual({});
  expect(await bench.act("ListTagsForDeliveryStream", stream)).toMatchObject({
    Tags: [{ Key: "b", Value: "1" }],
  });
});
