import { type Bench, firehoseBench, S3 } from "../../../../support/firehose";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
  for (const name of ["b", "B", "a", ...Array.from({ length: 10 }, (_, i) => `n${i}`)]) {
    await bench.act("CreateDeliveryStream", { DeliveryStreamName: name, S3DestinationConfiguration: S3 });
  }
});
afterEach(() => bench[Symbol.asyncDispose]());

const list = (input: object = {}): Promise<object> => bench.act("ListDeliveryStreams", input);

test("§4 gives ten names in their order, and says that there are more", async () => {
  expect(await list()).toEqual({
    DeliveryStreamNames: ["B", "a", "b", "n0", "n1", "n2", "n3", "n4", "n5", "n6"],
    HasMoreDeliveryStreams: true,
  });
});

test("§4 goes on behind a name, which need not exist", async () => {
  expect(await list({ ExclusiveStartDeliveryStreamName: "n7x" })).toEqual({
    DeliveryStreamNames: ["n8", "n9"],
    HasMoreDeliveryStreams: false,
  });
});

test("§4 filters by type", async () => {
  expect(await list({ DeliveryStreamType: "MSKAsSource" })).toEqual({
    DeliveryStreamNames: [],
    HasMoreDeliveryStreams: false,
  });
});

test("§2 refuses a limit out of range", async () => {
  await expect(list({ Limit: 0 })).rejects.toMatchObject({
    code: "ValidationException",
    message:
      "1 validation error detected: Value at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
  });
});
