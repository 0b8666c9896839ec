import { itemId, partId } from "../../../../../local/services/firehose/processing/item";
import { lambdaEvent } from "../../../../../local/services/firehose/processing/lambda-event";

test("§7 the event has AWS's members in AWS's order, and an empty record is the empty text", () => {
  const items = [Buffer.from("hällo"), Buffer.alloc(0)].map((data, i) => ({
    id: itemId(7, i),
    arrival: 1_600_000_000_000 + i,
    original: data,
    data,
  }));
  const event = lambdaEvent(
    { streamArn: "arn:aws:firehose:us-east-1:0:deliverystream/x", region: "us-east-1" },
    items,
  );
  const parsed = JSON.parse(event("invocation").toString());
  expect(Object.keys(parsed)).toEqual(["invocationId", "deliveryStreamArn", "region", "records"]);
  expect(parsed).toEqual({
    invocationId: "invocation",
    deliveryStreamArn: "arn:aws:firehose:us-east-1:0:deliverystream/x",
    region: "us-east-1",
    records: [
      { recordId: items[0]?.id, approximateArrivalTimestamp: 1_600_000_000_000, data: "aMOkbGxv" },
      { recordId: items[1]?.id, approximateArrivalTimestamp: 1_600_000_000_001, data: "" },
    ],
  });
  expect(Object.keys(parsed.records[0])).toEqual(["recordId", "approximateArrivalTimestamp", "data"]);
});

test("§7 record ids are long numbers that tell records apart", () => {
  const ids = [itemId(0, 0), itemId(0, 1), itemId(1, 0), partId(itemId(1, 0), 1), itemId(10 ** 15, 499)];
  for (const id of ids) expect(id).toMatch(/^49\d{54}$/);
  expect(new Set(ids).size).toBe(ids.length);
});

test("§7 records of a data stream come with its ARN and with where they were in it", () => {
  const origin = { shardId: "s", partitionKey: "k", sequenceNumber: "7", subsequenceNumber: 0, arrival: 5 };
  const data = Buffer.from("x");
  const item = { id: itemId(7, 0), arrival: 9, original: data, data, origin };
  const source = { streamArn: "arn:d", region: "us-east-1", kinesisStreamArn: "arn:k" };
  const parsed = JSON.parse(lambdaEvent(source, [item])("invocation").toString());
  expect(Object.keys(parsed).slice(0, 3)).toEqual([
    "invocationId",
    "sourceKinesisStreamArn",
    "deliveryStreamArn",
  ]);
  expect(parsed.sourceKinesisStreamArn).toBe("arn:k");
  expect(parsed.records[0]).toMatchObject({
    approximateArrivalTimestamp: 5,
    kinesisRecordMetadata: {
      sequenceNumber: "7",
      subsequenceNumber: 0,
      partitionKey: "k",
      shardId: "s",
      approximateArrivalTimestamp: 5,
    },
  });
});
