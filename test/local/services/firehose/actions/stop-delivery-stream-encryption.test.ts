import { firehoseBench } from "../../../../support/firehose";

test("§4 encryption is DISABLING, then DISABLED, also over a restart", async () => {
  await using bench = await firehoseBench();
  await bench.create("logs");
  const stream = { DeliveryStreamName: "logs" };
  await bench.act("StartDeliveryStreamEncryption", stream);
  await bench.cloud.clock.advance(5000);
  await bench.act("StopDeliveryStreamEncryption", stream);
  const status = (Status: string): object => ({
    DeliveryStreamDescription: { DeliveryStreamEncryptionConfiguration: { Status } },
  });
  expect(await bench.act("DescribeDeliveryStream", stream)).toMatchObject(status("DISABLING"));
  await bench.restart();
  await bench.cloud.clock.advance(5000);
  expect(await bench.act("DescribeDeliveryStream", stream)).toMatchObject(status("DISABLED"));
});
