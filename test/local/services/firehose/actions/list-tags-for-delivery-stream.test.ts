import { firehoseBench, S3 } from "../../../../support/firehose";

test("§2 shows the tags that a stream was created with", async () => {
  await using bench = await firehoseBench();
  await bench.act("CreateDeliveryStream", {
    DeliveryStreamName: "logs",
    S3DestinationConfiguration: S3,
    Tags: [{ Key: "seat", Value: "s01" }],
  });
  expect(await bench.act("ListTagsForDeliveryStream", { DeliveryStreamName: "logs" })).toEqual({
    Tags: [{ Key: "seat", Value: "s01" }],
    HasMoreTags: false,
  });
});
