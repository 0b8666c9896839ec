import { gzipSync } from "node:zlib";
import { servicePrincipal } from "../../../../../local/core/identity";
import { act, rootCall } from "../../../../support/fake-cloud";
import { type Bench, firehoseBench, S3 } from "../../../../support/firehose";

const ENVELOPE = {
  messageType: "DATA_MESSAGE",
  owner: "000000000000",
  logGroup: "/app",
  logStream: "s",
  subscriptionFilters: ["f"],
  logEvents: [
    { id: "1", timestamp: 1, message: "first\nline" },
    { id: "2", timestamp: 2, message: "" },
  ],
};
const CONTROL = {
  ...ENVELOPE,
  messageType: "CONTROL_MESSAGE",
  logEvents: [{ message: "CWL CONTROL MESSAGE" }],
};

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

async function putAsLogs(...records: Buffer[]): Promise<void> {
  const Records = records.map((Data) => ({ Data }));
  const call = rootCall({ identity: servicePrincipal("logs.amazonaws.com") });
  await act(bench.service, "PutRecordBatch", { DeliveryStreamName: "logs", Records }, call);
}

const create = (Processors: object[], members: object = {}): Promise<void> =>
  bench.create("logs", {
    BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 10 },
    ErrorOutputPrefix: "e/!{firehose:error-output-type}/",
    ProcessingConfiguration: { Enabled: true, Processors },
    ...members,
  });

const EXTRACTION = {
  Type: "CloudWatchLogProcessing",
  Parameters: [{ ParameterName: "DataMessageExtraction", ParameterValue: "true" }],
};

test("§11 without extraction the envelope is delivered as it is, unpacked", async () => {
  await create([{ Type: "Decompression" }]);
  await putAsLogs(gzipSync(JSON.stringify(ENVELOPE)));
  await bench.until("bufferFlushed");
  expect(JSON.parse(bench.objects[0]?.body.toString() ?? "")).toEqual(ENVELOPE);
});

test("§11 extraction emits each message and a line feed, a control message is empty, whatever order was declared", async () => {
  await create([EXTRACTION, { Type: "Decompression" }, { Type: "AppendDelimiterToRecord" }]);
  await putAsLogs(gzipSync(JSON.stringify(CONTROL)), gzipSync(JSON.stringify(ENVELOPE)));
  await bench.until("bufferFlushed");
  expect(bench.objects[0]?.body.toString()).toBe("\nfirst\nline\n\n");
});

test("§11 what is no gzip, no JSON or no envelope goes to decompression-failed as it came", async () => {
  await create([{ Type: "Decompression" }, EXTRACTION]);
  const bad = [Buffer.from("plain"), gzipSync("no json"), gzipSync('{"other":1}')];
  await putAsLogs(...bad);
  await bench.until("bufferFlushed");
  const [object] = bench.objects;
  expect(object?.key).toMatch(/^e\/decompression-failed\/logs-1-/);
  const records = (object?.body.toString() ?? "").split("\n").map((line) => JSON.parse(line));
  expect(records.map(({ rawData }) => rawData)).toEqual(bad.map((data) => data.toString("base64")));
  expect(records[0]).toMatchObject({ errorCode: "Decompression failed.", attemptsMade: 1 });
  expect(records[0]).not.toHaveProperty("lambdaARN");
});

test("§7 the backup holds the original gzip", async () => {
  await create([{ Type: "Decompression" }], {
    S3BackupMode: "Enabled",
    S3BackupConfiguration: { ...S3, BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 60 } },
  });
  const packed = gzipSync(JSON.stringify(ENVELOPE));
  await putAsLogs(packed);
  await bench.until("bufferFlushed", ({ buffer }) => buffer === "backup");
  expect(bench.objects.at(-1)?.body.equals(packed)).toBe(true);
});
