import { servicePrincipal } from "../../../../../local/core/identity";
import { act, rootCall } from "../../../../support/fake-cloud";
import { type Bench, firehoseBench, S3 } from "../../../../support/firehose";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const put = (Data: Uint8Array): Promise<{ RecordId: string; Encrypted: boolean }> =>
  bench.act("PutRecord", { DeliveryStreamName: "logs", Record: { Data } });

test("§5 answers a long opaque id that no other record has", async () => {
  await bench.create("logs");
  const answers = [await put(Buffer.from("a")), await put(Buffer.from("a"))];
  for (const { RecordId, Encrypted } of answers) {
    expect(RecordId).toMatch(/^[A-Za-z0-9+/]{224}$/);
    expect(Encrypted).toBe(false);
  }
  expect(answers[0]?.RecordId).not.toBe(answers[1]?.RecordId);
});

test("§5 takes an empty record, and one of 1,024,000 bytes; one byte more is too long", async () => {
  await bench.create("logs");
  await put(Buffer.alloc(0));
  await put(Buffer.alloc(1_024_000));
  await expect(put(Buffer.alloc(1_024_001))).rejects.toMatchObject({
    code: "ValidationException",
    message:
      "1 validation error detected: Value at 'record.data' failed to satisfy constraint: Member must have length less than or equal to 1024000",
  });
});

test("§5 wants a record", async () => {
  await expect(bench.act("PutRecord", { DeliveryStreamName: "logs" })).rejects.toMatchObject({
    code: "ValidationException",
    message:
      "1 validation error detected: Value at 'record' failed to satisfy constraint: Member must not be null",
  });
});

test("§4 tells of a stream that is not there, and of one that is not ACTIVE yet", async () => {
  await expect(put(Buffer.from("x"))).rejects.toMatchObject({
    code: "ResourceNotFoundException",
    message: "Firehose logs not found under account 000000000000.",
  });
  await bench.act("CreateDeliveryStream", { DeliveryStreamName: "logs", S3DestinationConfiguration: S3 });
  await expect(put(Buffer.from("x"))).rejects.toMatchObject({
    code: "ResourceNotFoundException",
    message: "Firehose logs is not active in 000000000000 account.",
  });
});

test("§5 a stream with decompression takes records from CloudWatch Logs only", async () => {
  await bench.create("logs", {
    ProcessingConfiguration: { Enabled: true, Processors: [{ Type: "Decompression" }] },
  });
  await expect(put(Buffer.from("x"))).rejects.toMatchObject({
    code: "InvalidSourceException",
    message:
      "Put to Firehose failed for AccountId: 000000000000, FirehoseName: logs because the request is not originating from CloudWatch.",
  });
  const logs = rootCall({ identity: servicePrincipal("logs.amazonaws.com") });
  await act(
    bench.service,
    "PutRecord",
    { DeliveryStreamName: "logs", Record: { Data: Buffer.from("x") } },
    logs,
  );
});

test("§4 says Encrypted while encryption is on", async () => {
  await bench.create("logs");
  await bench.act("StartDeliveryStreamEncryption", { DeliveryStreamName: "logs" });
  expect(await put(Buffer.from("x"))).toMatchObject({ Encrypted: false });
  await bench.cloud.clock.advance(5000);
  expect(await put(Buffer.from("x"))).toMatchObject({ Encrypted: true });
});
