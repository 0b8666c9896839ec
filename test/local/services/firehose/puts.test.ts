import { servicePrincipal } from "../../../../local/core/identity";
import { act, rootCall } from "../../../support/fake-cloud";
import { type Bench, firehoseBench } from "../../../support/firehose";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const put = (records: number, call = rootCall()) =>
  act<{ FailedPutCount: number; RequestResponses: { RecordId?: string; ErrorCode?: string }[] }>(
    bench.service,
    "PutRecordBatch",
    {
      DeliveryStreamName: "logs",
      Records: Array.from({ length: records }, () => ({ Data: Buffer.from("x") })),
    },
    call,
  );
const decompressing = (): Promise<void> =>
  bench.create("logs", {
    ProcessingConfiguration: { Enabled: true, Processors: [{ Type: "Decompression", Parameters: [] }] },
  });

test("§5 a stream that decompresses takes records from CloudWatch Logs, in whose name a service calls", async () => {
  await decompressing();
  await expect(put(1)).rejects.toMatchObject({
    code: "InvalidSourceException",
    message:
      "Put to Firehose failed for AccountId: 000000000000, FirehoseName: logs because the request is not originating from CloudWatch.",
  });
  const logs = rootCall({ identity: servicePrincipal("logs.amazonaws.com") });
  expect((await put(1, logs)).FailedPutCount).toBe(0);
});

test("§5 the entries that fail bear code and sentence where they stand, the others an id", async () => {
  await bench.create("logs");
  await bench.faults("POST", "", { kind: "fail-records", seconds: 5, share: 0.5 });
  const { FailedPutCount, RequestResponses } = await put(4);
  expect(FailedPutCount).toBe(2);
  const failed = { ErrorCode: "ServiceUnavailableException", ErrorMessage: "Slow down." };
  expect(RequestResponses.filter(({ ErrorCode }) => ErrorCode)).toEqual([failed, failed]);
  expect(RequestResponses.filter(({ RecordId }) => RecordId)).toHaveLength(2);
});

test("a batch of which every record fails is answered with 200 all the same", async () => {
  await bench.create("logs");
  await bench.faults("POST", "", { kind: "fail-records", seconds: 5, share: 1 });
  expect((await put(3)).FailedPutCount).toBe(3);
  await bench.cloud.clock.advance(600_000);
  expect(bench.objects).toEqual([]);
});

test("a producer whose clock is off is refused until the fault is over", async () => {
  await bench.create("logs");
  const headers = { "x-amz-date": "20260115T120000Z" };
  await bench.faults("POST", "", { kind: "clock-skew", seconds: 60, minutes: -30 });
  await expect(put(1, rootCall({ headers }))).rejects.toMatchObject({ code: "InvalidSignatureException" });
  await bench.cloud.clock.advance(60_000);
  expect((await put(1, rootCall({ headers }))).FailedPutCount).toBe(0);
});
