import { gunzipSync } from "node:zlib";
import {
  CreateDeliveryStreamCommand,
  DeleteDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  ListDeliveryStreamsCommand,
  ListTagsForDeliveryStreamCommand,
  PutRecordBatchCommand,
  PutRecordCommand,
  StartDeliveryStreamEncryptionCommand,
  StopDeliveryStreamEncryptionCommand,
  TagDeliveryStreamCommand,
  UntagDeliveryStreamCommand,
  UpdateDestinationCommand,
} from "@aws-sdk/client-firehose";
import { DeliveryLab } from "../support/delivery-lab";
import { eventually } from "../support/target";

const MINUTES = 60_000;
const AWS = process.env.LAB_TARGET === "aws";
jest.setTimeout(AWS ? 15 * MINUTES : 30_000);

let lab: DeliveryLab;
beforeAll(async () => {
  lab = await DeliveryLab.open();
});
afterAll(() => lab[Symbol.asyncDispose]());

const put = (DeliveryStreamName: string, ...records: (string | Uint8Array)[]) =>
  lab.firehose.send(
    new PutRecordBatchCommand({
      DeliveryStreamName,
      Records: records.map((data) => ({ Data: Buffer.from(data) })),
    }),
  );

/** @returns code and sentence with which something was refused */
const refusal = (work: Promise<unknown>): Promise<[string, string]> =>
  work.then(
    () => Promise.reject(new Error("it was not refused")),
    (error: Error) => [error.name, error.message],
  );

const UPDATE = { DestinationId: "destinationId-000000000001" };

test("§3 a stream describes its destination with the defaults filled in", async () => {
  const name = await lab.makeStream("defaults", { BufferingHints: undefined });
  const { Destinations, CreateTimestamp, ...described } = await lab.describe("defaults");
  const settings = {
    ...lab.destination,
    BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 },
    CompressionFormat: "UNCOMPRESSED",
    EncryptionConfiguration: { NoEncryptionConfig: "NoEncryption" },
    CloudWatchLoggingOptions: { Enabled: false },
  };
  expect(CreateTimestamp).toBeInstanceOf(Date);
  expect(described).toEqual({
    DeliveryStreamName: name,
    DeliveryStreamARN: `arn:aws:firehose:${lab.target.region}:${lab.target.account}:deliverystream/${name}`,
    DeliveryStreamStatus: "ACTIVE",
    DeliveryStreamEncryptionConfiguration: { Status: "DISABLED" },
    DeliveryStreamType: "DirectPut",
    VersionId: "1",
    HasMoreDestinations: false,
  });
  expect(Destinations).toEqual([
    {
      ...UPDATE,
      S3DestinationDescription: settings,
      ExtendedS3DestinationDescription: { ...settings, S3BackupMode: "Disabled" },
    },
  ]);
});

test("§9 records lie one behind the other, under a key that names stream, version and time", async () => {
  const name = await lab.makeStream("plain", { Prefix: "plain/" });
  const { FailedPutCount, Encrypted, RequestResponses = [] } = await put(name, "abc", "abc", "abc");
  expect({ FailedPutCount, Encrypted }).toEqual({ FailedPutCount: 0, Encrypted: false });
  expect(new Set(RequestResponses.map(({ RecordId }) => RecordId)).size).toBe(3);
  const [object] = await lab.delivered("plain/", 9);
  expect(object?.body.toString()).toBe("abcabcabc");
  expect(object?.head).toMatchObject({ ContentType: "application/octet-stream" });
  expect(object?.head.ContentEncoding).toBeUndefined();
  const [, path, time] =
    /^plain\/(\d{4}\/\d\d\/\d\d\/\d\d)\/(.+)-[0-9a-f-]{36}$/.exec(object?.key ?? "") ?? [];
  expect(time).toMatch(new RegExp(`^${name}-1-\\d{4}(-\\d\\d){5}$`));
  expect(time?.slice(`${name}-1-`.length, -"-mm-ss".length).replaceAll("-", "/")).toBe(path);
});

test("§8 §9 expressions, zone, compression and extension make the key", async () => {
  const name = await lab.makeStream("named", {
    Prefix: "named/y=!{timestamp:yyyy}/!{firehose:random-string}/",
    ErrorOutputPrefix: "errors/!{firehose:error-output-type}/",
    CustomTimeZone: "Asia/Tokyo",
    CompressionFormat: "GZIP",
    FileExtension: ".log",
  });
  await put(name, "one\n", "two\n");
  const [object] = await lab.delivered("named/", 1);
  expect(object?.key).toMatch(/^named\/y=\d{4}\/[^/]{11}\/.*\.log$/);
  expect(object?.head.ContentEncoding).toBe("gzip");
  expect(gunzipSync(object?.body ?? "").toString()).toBe("one\ntwo\n");
});

test("§5 puts are bounded by record, by number and by bytes", async () => {
  const name = await lab.makeStream("bounds", { Prefix: "bounds/" });
  const { RecordId = "" } = await lab.firehose.send(
    new PutRecordCommand({ DeliveryStreamName: name, Record: { Data: Buffer.alloc(0) } }),
  );
  expect(RecordId.length).toBeGreaterThan(100);
  const large = Buffer.alloc(1_024_001);
  expect(await refusal(put(name, large))).toEqual([
    "ValidationException",
    expect.stringMatching(/'records\.1\.member\.data' failed .* length less than or equal to 1024000$/),
  ]);
  expect(await refusal(put(name, ...Array.from({ length: 501 }, () => "x")))).toEqual([
    "ValidationException",
    expect.stringMatching(/'records' failed .* length less than or equal to 500$/),
  ]);
  expect(await refusal(put(name))).toEqual([
    "ValidationException",
    expect.stringMatching(/'records' failed/),
  ]);
  const mebibyte = Buffer.alloc(1_024_000);
  expect(await refusal(put(name, ...Array.from({ length: 5 }, () => mebibyte)))).toEqual([
    "InvalidArgumentException",
    "Records size exceeds 4 MB limit",
  ]);
  expect(await refusal(put(lab.streamName("nowhere"), "x"))).toEqual([
    "ResourceNotFoundException",
    expect.stringContaining(lab.streamName("nowhere")),
  ]);
});

const ERRORS = "e/!{firehose:error-output-type}/";
const PROCESSOR = { Enabled: true, Processors: [{ Type: "AppendDelimiterToRecord" }] };

test.each<[string, object, string | RegExp]>([
  [
    "§1",
    { CompressionFormat: "gzip" },
    /enum value set: \[ZIP, HADOOP_SNAPPY, Snappy, GZIP, UNCOMPRESSED\]$/,
  ],
  ["§1", { FileExtension: ".TXT" }, /extendedS3DestinationConfiguration\.fileExtension/],
  ["§2", { BufferingHints: { SizeInMBs: 129, IntervalInSeconds: 60 } }, /value less than or equal to 128$/],
  ["§2", { BucketARN: "arn:aws:s3:us-east-1::b" }, /pattern: arn:\.\*:s3:::\[\\w\\\.\\-\]\{1,255\}$/],
  ["§2", { CloudWatchLoggingOptions: { Enabled: true } }, /^CloudWatch Log Group Name is required/],
  ["§2", { S3BackupMode: "Enabled" }, /^S3 backup destination configuration is required/],
  ["§2", { EncryptionConfiguration: {} }, /^Exactly one of NoEncryptionConfig or KMSEncryptionConfig/],
  ["§7", { ProcessingConfiguration: { ...PROCESSOR, Processors: [] } }, /^A maximum of 5 and a minimum of 1/],
  ["§8", { Prefix: "!{timestamp:yyyy}/" }, /^ErrorOutputPrefix cannot be null or empty when Prefix/],
  ["§8", { Prefix: "a!{b" }, "Invalid expression usage"],
  ["§8", { Prefix: "!{time:HH}" }, "Namespace to the left of colon (time) is an invalid keyword!"],
  ["§8", { Prefix: "!{timestamp:T}" }, /^Invalid conversion character used .* in Prefix$/],
  ["§8", { ErrorOutputPrefix: "!{timestamp:HH}" }, /must contain at least one occurrence of/],
  ["§8", { Prefix: "p".repeat(513) }, "Length of evaluated prefix cannot be greater than 512"],
  ["§8", { CustomTimeZone: "Asia/Kolkata" }, /^Provided custom time zone is not supported\./],
  [
    "§11",
    { Prefix: "!{partitionKeyFromQuery:a}/", ErrorOutputPrefix: ERRORS },
    /^Dynamic Partitioning Namespaces can only be part of a prefix expression/,
  ],
  [
    "§11",
    { DynamicPartitioningConfiguration: { Enabled: true }, ProcessingConfiguration: PROCESSOR },
    /^S3 Prefix should/,
  ],
])("%s refuses a stream with %j", async (_, members, message) => {
  const [code, sentence] = await refusal(
    lab.firehose.send(
      new CreateDeliveryStreamCommand({
        DeliveryStreamName: lab.streamName("refused"),
        ExtendedS3DestinationConfiguration: { ...lab.destination, ...members },
      }),
    ),
  );
  if (typeof message === "string") expect(sentence).toBe(message);
  else expect(sentence).toMatch(message);
  expect(code).toBe(/validation error/.test(sentence) ? "ValidationException" : "InvalidArgumentException");
});

test("§4 an update needs the version of the moment, and raises it when it changes something", async () => {
  const DeliveryStreamName = await lab.makeStream("updated", { Prefix: "updated/1/" });
  const update = (CurrentDeliveryStreamVersionId: string, members: object, ids: object = UPDATE) =>
    lab.firehose.send(
      new UpdateDestinationCommand({
        ...UPDATE,
        DeliveryStreamName,
        CurrentDeliveryStreamVersionId,
        ExtendedS3DestinationUpdate: members,
        ...ids,
      }),
    );
  await update("1", { Prefix: "updated/1/" });
  expect(await lab.describe("updated")).toMatchObject({ VersionId: "1" });
  await update("1", { Prefix: "updated/2/", CompressionFormat: "GZIP" });
  const { VersionId, LastUpdateTimestamp } = await lab.describe("updated");
  expect({ VersionId, LastUpdateTimestamp }).toEqual({
    VersionId: "2",
    LastUpdateTimestamp: expect.any(Date),
  });
  expect(await refusal(update("1", { Prefix: "x/" }))).toEqual([
    "ConcurrentModificationException",
    `Cannot update firehose: ${DeliveryStreamName} since the current version id: 2 and specified version id: 1 do not match`,
  ]);
  expect(await refusal(update("2", {}, { DestinationId: "destinationId-2" }))).toEqual([
    "InvalidArgumentException",
    "Destination Id destinationId-2 not found",
  ]);
  await put(DeliveryStreamName, "new");
  const [object] = await lab.delivered("updated/2/", 1);
  expect(object?.key).toMatch(new RegExp(`/${DeliveryStreamName}-2-.*\\.gz$`));
  expect(gunzipSync(object?.body ?? "").toString()).toBe("new");
});

test("§4 tags overwrite, page by key, and go", async () => {
  const DeliveryStreamName = await lab.makeStream("tagged");
  const tag = (...Tags: { Key: string; Value: string }[]) =>
    lab.firehose.send(new TagDeliveryStreamCommand({ DeliveryStreamName, Tags }));
  const list = async (input: object) => {
    const { Tags, HasMoreTags } = await lab.firehose.send(
      new ListTagsForDeliveryStreamCommand({ DeliveryStreamName, ...input }),
    );
    return { Tags, HasMoreTags };
  };
  await tag({ Key: "a", Value: "1" }, { Key: "b", Value: "2" }, { Key: "c", Value: "" });
  await tag({ Key: "b", Value: "two" });
  expect(await list({ Limit: 1, ExclusiveStartTagKey: "a" })).toEqual({
    Tags: [{ Key: "b", Value: "two" }],
    HasMoreTags: true,
  });
  await lab.firehose.send(new UntagDeliveryStreamCommand({ DeliveryStreamName, TagKeys: ["a", "none"] }));
  expect(await list({})).toEqual({
    Tags: [
      { Key: "b", Value: "two" },
      { Key: "c", Value: "" },
    ],
    HasMoreTags: false,
  });
});

test("§4 streams are listed by name, behind an exclusive cursor", async () => {
  await lab.makeStream("list-1");
  await lab.makeStream("list-2");
  const { DeliveryStreamNames, HasMoreDeliveryStreams } = await lab.firehose.send(
    new ListDeliveryStreamsCommand({ Limit: 1, ExclusiveStartDeliveryStreamName: lab.streamName("list-0") }),
  );
  expect({ DeliveryStreamNames, HasMoreDeliveryStreams }).toEqual({
    DeliveryStreamNames: [lab.streamName("list-1")],
    HasMoreDeliveryStreams: true,
  });
});

test("§4 encryption is turned on and off, and puts tell of it", async () => {
  const DeliveryStreamName = await lab.makeStream("encrypted", { Prefix: "encrypted/" });
  const status = async (wanted: string): Promise<true | undefined> =>
    (await lab.describe("encrypted")).DeliveryStreamEncryptionConfiguration?.Status === wanted || undefined;
  await lab.firehose.send(new StartDeliveryStreamEncryptionCommand({ DeliveryStreamName }));
  await eventually(lab.target, () => status("ENABLED"));
  await eventually(lab.target, async () => (await put(DeliveryStreamName, "x")).Encrypted || undefined);
  await lab.firehose.send(new StopDeliveryStreamEncryptionCommand({ DeliveryStreamName }));
  await eventually(lab.target, () => status("DISABLED"));
});

test("§4 a stream that is deleted is gone, and its name is free again", async () => {
  const DeliveryStreamName = await lab.makeStream("deleted");
  await lab.firehose.send(new DeleteDeliveryStreamCommand({ DeliveryStreamName }));
  await eventually(lab.target, () =>
    lab.firehose.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName })).then(
      () => undefined,
      (error: Error) => error.name === "ResourceNotFoundException" || Promise.reject(error),
    ),
  );
  await lab.makeStream("deleted");
});
