import { AwsError } from "../../../../../local/core/errors";
import { type Bench, firehoseBench, ROLE, S3 } from "../../../../support/firehose";
import { transformBy } from "../../../../support/transform";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
  await bench.create("logs", { Prefix: "a/", BufferingHints: { SizeInMBs: 2, IntervalInSeconds: 60 } });
});
afterEach(() => bench[Symbol.asyncDispose]());

const update = (ExtendedS3DestinationUpdate: object | undefined, members: object = {}): Promise<object> =>
  bench.act("UpdateDestination", {
    DeliveryStreamName: "logs",
    CurrentDeliveryStreamVersionId: "1",
    DestinationId: "destinationId-000000000001",
    ExtendedS3DestinationUpdate,
    ...members,
  });

interface Described {
  VersionId: string;
  LastUpdateTimestamp?: Date;
  Destinations: [{ ExtendedS3DestinationDescription: Record<string, unknown> }];
}

async function described(): Promise<Described> {
  const answer = await bench.act<{ DeliveryStreamDescription: Described }>("DescribeDeliveryStream", {
    DeliveryStreamName: "logs",
  });
  return answer.DeliveryStreamDescription;
}

test("§4 members that are left out keep their value, and the version rises by one", async () => {
  expect(await update({ CompressionFormat: "GZIP" })).toEqual({});
  const { VersionId, LastUpdateTimestamp, Destinations } = await described();
  expect(VersionId).toBe("2");
  expect(LastUpdateTimestamp).toEqual(new Date(bench.cloud.clock.now()));
  expect(Destinations[0].ExtendedS3DestinationDescription).toMatchObject({
    Prefix: "a/",
    CompressionFormat: "GZIP",
    BufferingHints: { SizeInMBs: 2, IntervalInSeconds: 60 },
  });
});

test("§4 an update that changes nothing is no new version", async () => {
  await update({ Prefix: "a/" });
  await update({});
  const { VersionId, LastUpdateTimestamp } = await described();
  expect([VersionId, LastUpdateTimestamp]).toEqual(["1", undefined]);
});

test("§4 refuses while the stream is being created, whatever the version", async () => {
  await bench.act("CreateDeliveryStream", { DeliveryStreamName: "new", S3DestinationConfiguration: S3 });
  await expect(
    update({ Prefix: "b/" }, { DeliveryStreamName: "new", CurrentDeliveryStreamVersionId: "7" }),
  ).rejects.toMatchObject({
    code: "ResourceInUseException",
    message: "Cannot update firehose: new when it is in CREATING status",
  });
});

test("§4 the older shape of the S3 update does the same", async () => {
  await update(undefined, { S3DestinationUpdate: { Prefix: "b/" } });
  expect((await described()).Destinations[0].ExtendedS3DestinationDescription.Prefix).toBe("b/");
});

test.each<[string, object, object]>([
  [
    "a version that is not the current one",
    { CurrentDeliveryStreamVersionId: "7" },
    {
      code: "ConcurrentModificationException",
      message:
        "Cannot update firehose: logs since the current version id: 1 and specified version id: 7 do not match",
    },
  ],
  [
    "a destination that is not there",
    { DestinationId: "destinationId-000000000002" },
    { code: "InvalidArgumentException", message: "Destination Id destinationId-000000000002 not found" },
  ],
  [
    "an update without any",
    { ExtendedS3DestinationUpdate: undefined },
    {
      code: "InvalidArgumentException",
      message: "At least one destination or source configuration update must be provided",
    },
  ],
  ["a stream that is not there", { DeliveryStreamName: "x" }, { code: "ResourceNotFoundException" }],
  ["another kind of destination", { SplunkDestinationUpdate: {} }, { code: "NotModelledByLocalCloud" }],
])("§4 refuses %s", async (_, members, refusal) => {
  await expect(update({ Prefix: "b/" }, members)).rejects.toMatchObject(refusal);
});

test("§4 processing is replaced whole, and keeps only whether it is on", async () => {
  await update({ ProcessingConfiguration: transformBy() });
  const Processors = [{ Type: "AppendDelimiterToRecord" }];
  await update({ ProcessingConfiguration: { Processors } }, { CurrentDeliveryStreamVersionId: "2" });
  expect(
    (await described()).Destinations[0].ExtendedS3DestinationDescription.ProcessingConfiguration,
  ).toEqual({
    Enabled: true,
    Processors: [{ Type: "AppendDelimiterToRecord", Parameters: [] }],
  });
  await update({ ProcessingConfiguration: { Enabled: false } }, { CurrentDeliveryStreamVersionId: "3" });
  expect(
    (await described()).Destinations[0].ExtendedS3DestinationDescription.ProcessingConfiguration,
  ).toEqual({
    Enabled: false,
    Processors: [],
  });
});

test("§2 backup cannot be turned off again", async () => {
  await update({ S3BackupMode: "Enabled", S3BackupUpdate: S3 });
  await expect(
    update({ S3BackupMode: "Disabled" }, { CurrentDeliveryStreamVersionId: "2" }),
  ).rejects.toMatchObject({ message: "Disabling S3 backup is not currently supported." });
});

test("§4 dynamic partitioning cannot be turned on afterwards", async () => {
  await expect(update({ DynamicPartitioningConfiguration: { Enabled: true } })).rejects.toMatchObject({
    code: "InvalidArgumentException",
  });
});

test("§4 decompression cannot join a stream that does not process records yet", async () => {
  await expect(
    update({ ProcessingConfiguration: { Enabled: true, Processors: [{ Type: "Decompression" }] } }),
  ).rejects.toMatchObject({
    message:
      "Enabling source decompression is not supported for existing stream with no Lambda function attached.",
  });
});

test("a change that is refused changes nothing", async () => {
  bench.cloud.assume = async () => {
    throw new AwsError("AccessDenied", "not allowed", 403);
  };
  await expect(update({ RoleARN: `${ROLE}-other` })).rejects.toMatchObject({
    message: `Firehose is unable to assume role ${ROLE}-other. Please check the role provided.`,
  });
  expect((await described()).VersionId).toBe("1");
});

test("shorter hints hold for what is buffered already", async () => {
  await bench.put("logs", "waiting");
  await bench.cloud.clock.advance(20_000);
  await update({ BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 10 } });
  await bench.now("bufferFlushed");
  expect(bench.objects).toHaveLength(1);
});

test("a transform that is added takes what is buffered, one that is taken away leaves it", async () => {
  await bench.put("logs", "before");
  bench.cloud.answers.set("lambda.Invoke", () => ({
    StatusCode: 200,
    Payload: Buffer.from('{"records":[]}'),
  }));
  await update({
    ProcessingConfiguration: transformBy({ BufferSizeInMBs: "1", BufferIntervalInSeconds: "0" }),
    ErrorOutputPrefix: "e/",
  });
  await bench.until("recordsTransformed");
  await update({ ProcessingConfiguration: { Enabled: false } }, { CurrentDeliveryStreamVersionId: "2" });
  await bench.put("logs", "after");
  await bench.until("bufferFlushed", ({ buffer }) => buffer === "error");
  await bench.until("bufferFlushed", ({ buffer }) => buffer === "delivery");
  await bench.restart();
  await bench.cloud.clock.advance(300_000);
  expect(bench.objects.map(({ key }) => key.slice(0, 2)).sort()).toEqual(["a/", "e/"]);
  expect(bench.objects.find(({ key }) => key.startsWith("a/"))?.body.toString()).toBe("after");
});
