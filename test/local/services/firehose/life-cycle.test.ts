import { type Bench, firehoseBench, S3 } from "../../../support/firehose";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const NAME = { DeliveryStreamName: "logs" };
const create = () => bench.act("CreateDeliveryStream", { ...NAME, S3DestinationConfiguration: S3 });
const status = async (): Promise<string> => {
  const { DeliveryStreamDescription } = await bench.act<{
    DeliveryStreamDescription: { DeliveryStreamStatus: string };
  }>("DescribeDeliveryStream", NAME);
  return DeliveryStreamDescription.DeliveryStreamStatus;
};

test("§4 every change of state is told", async () => {
  const told: string[] = [];
  bench.cloud.events.subscribe((event) => {
    if (event.name === "streamStatus") told.push(event.status);
  });
  await create();
  await bench.until("streamStatus", ({ status }) => status === "ACTIVE");
  await bench.act("DeleteDeliveryStream", NAME);
  await bench.until("streamStatus", ({ status }) => status === "DELETED");
  expect(told).toEqual(["CREATING", "ACTIVE", "DELETING", "DELETED"]);
});

test("§4 a creation that a restart interrupted goes on", async () => {
  await create();
  await bench.restart();
  expect(await status()).toBe("CREATING");
  await bench.until("streamStatus", ({ status }) => status === "ACTIVE");
});

test("§4 encryption that a restart interrupted goes on", async () => {
  await bench.create("logs");
  await bench.act("StartDeliveryStreamEncryption", NAME);
  await bench.restart();
  await bench.cloud.clock.advance(1000);
  await bench.put("logs", "x");
  expect(await bench.act("PutRecord", { ...NAME, Record: { Data: Buffer.from("x") } })).toMatchObject({
    Encrypted: true,
  });
});

test("a name that is used again is another stream: nothing of the first is delivered", async () => {
  await bench.create("logs");
  await bench.put("logs", "of the first");
  await bench.act("DeleteDeliveryStream", NAME);
  await bench.until("streamStatus", ({ status }) => status === "DELETED");
  await bench.create("logs");
  await bench.put("logs", "of the second");
  await bench.until("bufferFlushed");
  expect(bench.objects.map(({ body }) => body.toString())).toEqual(["of the second"]);
});
