import { type Bench, firehoseBench, S3 } from "../../../../support/firehose";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const start = (input: object = {}): Promise<object> =>
  bench.act("StartDeliveryStreamEncryption", { DeliveryStreamName: "logs", ...input });

async function encryption(): Promise<object> {
  const { DeliveryStreamDescription } = await bench.act<{
    DeliveryStreamDescription: { DeliveryStreamEncryptionConfiguration: object };
  }>("DescribeDeliveryStream", { DeliveryStreamName: "logs" });
  return DeliveryStreamDescription.DeliveryStreamEncryptionConfiguration;
}

test("§4 encryption is ENABLING, then ENABLED, with AWS's own key unless one is named", async () => {
  await bench.create("logs");
  expect(await start()).toEqual({});
  expect(await encryption()).toEqual({ KeyType: "AWS_OWNED_CMK", Status: "ENABLING" });
  await bench.cloud.clock.advance(5000);
  expect(await encryption()).toEqual({ KeyType: "AWS_OWNED_CMK", Status: "ENABLED" });
});

test("§4 twenty-five starts and stops in a day are the most", async () => {
  await bench.create("logs");
  for (let i = 0; i < 25; i++) await start();
  await expect(start()).rejects.toMatchObject({ code: "LimitExceededException" });
  await bench.cloud.clock.advance(24 * 3_600_000);
  await start();
});

test("§4 refuses while the stream is not ACTIVE", async () => {
  await bench.act("CreateDeliveryStream", { DeliveryStreamName: "logs", S3DestinationConfiguration: S3 });
  await expect(start()).rejects.toMatchObject({ code: "ResourceInUseException" });
});
