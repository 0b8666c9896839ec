import { type Bench, firehoseBench, S3 } from "../../../../support/firehose";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const remove = (): Promise<object> => bench.act("DeleteDeliveryStream", { DeliveryStreamName: "logs" });

test("§4 a stream is DELETING, then gone; a second call succeeds meanwhile", async () => {
  await bench.create("logs");
  expect(await remove()).toEqual({});
  expect(await remove()).toEqual({});
  expect(await bench.act("DescribeDeliveryStream", { DeliveryStreamName: "logs" })).toMatchObject({
    DeliveryStreamDescription: { DeliveryStreamStatus: "DELETING" },
  });
  await bench.until("streamStatus", ({ status }) => status === "DELETED");
  await expect(remove()).rejects.toMatchObject({ code: "ResourceNotFoundException" });
});

test("§4 refuses while the stream is being created", async () => {
  await bench.act("CreateDeliveryStream", { DeliveryStreamName: "logs", S3DestinationConfiguration: S3 });
  await expect(remove()).rejects.toMatchObject({ code: "ResourceInUseException" });
});

test("§4 a stream that is being deleted takes no records, tags or updates", async () => {
  await bench.create("logs");
  await remove();
  await expect(bench.put("logs", "x")).rejects.toMatchObject({ code: "ResourceNotFoundException" });
  await expect(
    bench.act("TagDeliveryStream", { DeliveryStreamName: "logs", Tags: [{ Key: "a", Value: "b" }] }),
  ).rejects.toMatchObject({ code: "ResourceInUseException" });
  await expect(
    bench.act("UpdateDestination", {
      DeliveryStreamName: "logs",
      CurrentDeliveryStreamVersionId: "1",
      DestinationId: "destinationId-000000000001",
      ExtendedS3DestinationUpdate: { Prefix: "x" },
    }),
  ).rejects.toMatchObject({ code: "ResourceInUseException" });
});

test("goes on with a deletion that a restart interrupted", async () => {
  await bench.create("logs");
  await remove();
  await bench.restart();
  await bench.until("streamStatus", ({ status }) => status === "DELETED");
  expect(await bench.act("ListDeliveryStreams", {})).toMatchObject({ DeliveryStreamNames: [] });
});
