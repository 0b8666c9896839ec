import { eventOf, fitting } from "../../../../../local/services/lambda/event-sources/event";

const record = (Data: Uint8Array) => ({
  SequenceNumber: "7",
  PartitionKey: "k",
  Data,
  ApproximateArrivalTimestamp: new Date(1_700_000_000_250),
});

test("a record comes as Lambda hands it on", () => {
  const origin = { shard: "shardId-000000000000", sourceArn: "arn:s", region: "us-east-1", roleArn: "arn:r" };
  expect(JSON.parse(eventOf([record(Buffer.from("x"))], origin))).toEqual({
    Records: [
      {
        kinesis: {
          kinesisSchemaVersion: "1.0",
          partitionKey: "k",
          sequenceNumber: "7",
          data: "eA==",
          approximateArrivalTimestamp: 1_700_000_000.25,
        },
        eventSource: "aws:kinesis",
        eventVersion: "1.0",
        eventID: "shardId-000000000000:7",
        eventName: "aws:kinesis:record",
        invokeIdentityArn: "arn:r",
        awsRegion: "us-east-1",
        eventSourceARN: "arn:s",
      },
    ],
  });
});

test("an event holds no more than six mebibytes, but always a record", () => {
  const large = record(Buffer.alloc(1024 * 1024));
  expect(fitting(Array.from({ length: 10 }, () => large))).toBe(4);
  expect(fitting([record(Buffer.alloc(10 * 1024 * 1024)), large])).toBe(1);
});
