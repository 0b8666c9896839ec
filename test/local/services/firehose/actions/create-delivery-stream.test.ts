import { AwsError } from "../../../../../local/core/errors";
import { createFirehose } from "../../../../../local/services/firehose";
import { act, fakeCloud, rootCall } from "../../../../support/fake-cloud";
import { type Bench, BUCKET, firehoseBench, ROLE, S3 } from "../../../../support/firehose";
import { FUNCTION, transformBy } from "../../../../support/transform";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const create = (input: object): Promise<object> =>
  bench.act("CreateDeliveryStream", { DeliveryStreamName: "logs", ...input });
const extended = (members: object): Promise<object> =>
  create({ ExtendedS3DestinationConfiguration: { ...S3, ...members } });

test("§4 answers the ARN at once, and the stream is CREATING before it is ACTIVE", async () => {
  const arn = "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs";
  expect(await create({ S3DestinationConfiguration: S3 })).toEqual({ DeliveryStreamARN: arn });
  expect(await bench.act("DescribeDeliveryStream", { DeliveryStreamName: "logs" })).toMatchObject({
    DeliveryStreamDescription: { DeliveryStreamStatus: "CREATING", DeliveryStreamARN: arn },
  });
  expect(await bench.until("streamStatus", ({ status }) => status === "ACTIVE")).toMatchObject({
    stream: "logs",
  });
});

test("§4 §15 one stream more than the Region's quota is refused, until one is gone", async () => {
  await using cloud = await fakeCloud({ region: "ap-southeast-7" });
  const service = createFirehose(cloud);
  const named = (DeliveryStreamName: string) =>
    act(service, "CreateDeliveryStream", { DeliveryStreamName, S3DestinationConfiguration: S3 });
  for (let i = 0; i < 100; i++) await named(`s${i}`);
  await expect(named("one-more")).rejects.toMatchObject({
    code: "LimitExceededException",
    message: "You have already consumed your firehose quota of 100 hoses.",
  });
  await service.stop();
});

test("§4 refuses a name that is taken, also while its stream is being deleted", async () => {
  const taken = {
    code: "ResourceInUseException",
    message: "Firehose logs under accountId 000000000000 already exists",
  };
  await bench.create("logs");
  await expect(extended({})).rejects.toMatchObject(taken);
  await bench.act("DeleteDeliveryStream", { DeliveryStreamName: "logs" });
  await expect(extended({})).rejects.toMatchObject(taken);
});

test.each([
  ["none", {}],
  ["two", { S3DestinationConfiguration: S3, ExtendedS3DestinationConfiguration: S3 }],
])("§2 refuses %s destinations", async (_, input) => {
  await expect(create(input)).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message: "Exactly one destination configuration is supported for a Firehose",
  });
});

test.each([
  "HttpEndpointDestinationConfiguration",
  "SplunkDestinationConfiguration",
  "SnowflakeDestinationConfiguration",
  "IcebergDestinationConfiguration",
  "AmazonopensearchserviceDestinationConfiguration",
])("refuses %s by its name", async (member) => {
  await expect(create({ [member]: {} })).rejects.toMatchObject({
    code: "NotModelledByLocalCloud",
    message: expect.stringContaining(member),
  });
});

test("refuses format conversion by its name, also when Enabled is left out", async () => {
  for (const DataFormatConversionConfiguration of [{ Enabled: true }, {}]) {
    await expect(extended({ DataFormatConversionConfiguration })).rejects.toMatchObject({
      code: "NotModelledByLocalCloud",
    });
  }
});

test("§1 lists every broken constraint of the shape in one ValidationException", async () => {
  await expect(
    create({
      DeliveryStreamName: "no spaces",
      ExtendedS3DestinationConfiguration: { RoleARN: ROLE, CompressionFormat: "gzip", FileExtension: ".TXT" },
    }),
  ).rejects.toMatchObject({
    code: "ValidationException",
    message: [
      "4 validation errors detected: Value at 'deliveryStreamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
      "Value at 'extendedS3DestinationConfiguration.bucketARN' failed to satisfy constraint: Member must not be null",
      "Value at 'extendedS3DestinationConfiguration.compressionFormat' failed to satisfy constraint: Member must satisfy enum value set: [ZIP, HADOOP_SNAPPY, Snappy, GZIP, UNCOMPRESSED]",
      "Value at 'extendedS3DestinationConfiguration.fileExtension' failed to satisfy constraint: Member must satisfy regular expression pattern: ^(|\\.[0-9a-z!\\-_.*'()]+)$",
    ]
      .sort((a, b) => Number(b.startsWith("4")) - Number(a.startsWith("4")))
      .join("; "),
  });
});

test("§1 counts list members from one, and tells length before pattern of an empty value", async () => {
  const wrong = transformBy({ NumberOfRetries: "" });
  await expect(extended({ ProcessingConfiguration: wrong })).rejects.toMatchObject({
    message:
      "2 validation errors detected: Value at 'extendedS3DestinationConfiguration.processingConfiguration.processors.1.member.parameters.2.member.parameterValue' failed to satisfy constraint: Member must have length greater than or equal to 1; Value at 'extendedS3DestinationConfiguration.processingConfiguration.processors.1.member.parameters.2.member.parameterValue' failed to satisfy constraint: Member must satisfy regular expression pattern: ^(?!\\s*$).+",
  });
});

test("§2 a parameter's value holds no line break", async () => {
  const wrong = transformBy({ NumberOfRetries: "1\n2" });
  await expect(extended({ ProcessingConfiguration: wrong })).rejects.toMatchObject({
    code: "ValidationException",
    message: expect.stringContaining("Member must satisfy regular expression pattern: ^(?!\\s*$).+"),
  });
});

test("§2 bounds of format conversion hold although it is switched off", async () => {
  const path =
    "extendedS3DestinationConfiguration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.parquetSerDe";
  const ParquetSerDe = { BlockSizeBytes: 1, PageSizeBytes: 1 };
  await expect(
    extended({
      DataFormatConversionConfiguration: {
        Enabled: false,
        OutputFormatConfiguration: { Serializer: { ParquetSerDe } },
      },
    }),
  ).rejects.toMatchObject({
    message: `2 validation errors detected: Value at '${path}.blockSizeBytes' failed to satisfy constraint: Member must have value greater than or equal to 67108864; Value at '${path}.pageSizeBytes' failed to satisfy constraint: Member must have value greater than or equal to 65536`,
  });
});

test("§1 answers InternalFailure to a null among list members", async () => {
  await expect(
    extended({ ProcessingConfiguration: { Enabled: true, Processors: [null] } }),
  ).rejects.toMatchObject({ code: "InternalFailure", status: 500 });
});

test.each<[string, object, string]>([
  [
    "logging without a group",
    { CloudWatchLoggingOptions: { Enabled: true } },
    "CloudWatch Log Group Name is required if CloudWatch Logging is enabled",
  ],
  [
    "backup without its configuration",
    { S3BackupMode: "Enabled" },
    "S3 backup destination configuration is required when enabling S3 backup.",
  ],
  [
    "a backup interval below a minute",
    { S3BackupConfiguration: { ...S3, BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 59 } } },
    "S3 backup buffering interval must be between 60 and 900 seconds.",
  ],
  [
    "one hint alone",
    { BufferingHints: { SizeInMBs: 1 } },
    "Both SizeInMBs and IntervalInSeconds are required to configure BufferingHints.",
  ],
  [
    "processing without a processor",
    { ProcessingConfiguration: { Enabled: true, Processors: [] } },
    "A maximum of 5 and a minimum of 1 processor needs to be supplied when processing is enabled.",
  ],
  [
    "a prefix with an unknown namespace",
    { Prefix: "!{year:yyyy}" },
    "Namespace to the left of colon (year) is an invalid keyword!",
  ],
])("§2 refuses %s", async (_, members, message) => {
  await expect(extended(members)).rejects.toMatchObject({ code: "InvalidArgumentException", message });
});

test("§2 wants a source for a stream that reads from one, and none for one that does not", async () => {
  const destination = { ExtendedS3DestinationConfiguration: S3 };
  await expect(create({ ...destination, DeliveryStreamType: "KinesisStreamAsSource" })).rejects.toMatchObject(
    {
      message: "KinesisSourceStreamConfig is mandatory for KinesisStreamAsSource stream type.",
    },
  );
  await expect(create({ ...destination, DeliveryStreamType: "MSKAsSource" })).rejects.toMatchObject({
    message: "MSKSourceConfig is mandatory for MSK as Source stream type.",
  });
  const source = { KinesisStreamARN: "arn:aws:kinesis:us-east-1:000000000000:stream/s", RoleARN: ROLE };
  await expect(create({ ...destination, KinesisStreamSourceConfiguration: source })).rejects.toMatchObject({
    message: "KinesisSourceStreamConfig is only applicable for KinesisStreamAsSource stream type",
  });
});

test.each<[object, string]>([
  [{ KeyType: "CUSTOMER_MANAGED_CMK" }, "KeyARN has to be specified when KeyType is CUSTOMER_MANAGED_CMK"],
  [
    { KeyType: "AWS_OWNED_CMK", KeyARN: "arn:aws:kms:us-east-1:000000000000:key/k" },
    "KeyARN cannot be specified when KeyType is AWS_OWNED_CMK",
  ],
  [
    { KeyType: "CUSTOMER_MANAGED_CMK", KeyARN: "arn:aws:kms:eu-west-1:000000000000:key/k" },
    "Cross-region keys are not allowed for SSE. Please provide CMKs in the same region as firehose",
  ],
])("§2 refuses the encryption %j", async (encryption, message) => {
  await expect(
    create({
      ExtendedS3DestinationConfiguration: S3,
      DeliveryStreamEncryptionConfigurationInput: encryption,
    }),
  ).rejects.toMatchObject({ code: "InvalidArgumentException", message });
});

test("§13 refuses a role that Firehose cannot assume, after all else was in order", async () => {
  bench.cloud.assume = async () => {
    throw new AwsError("AccessDenied", "not allowed", 403);
  };
  await expect(extended({})).rejects.toMatchObject({
    code: "InvalidArgumentException",
    message: `Firehose is unable to assume role ${ROLE}. Please check the role provided.`,
  });
  expect(await bench.act("ListDeliveryStreams", {})).toMatchObject({ DeliveryStreamNames: [] });
});

test("§2 refuses a role of another account before it tries one", async () => {
  await expect(extended({ RoleARN: "arn:aws:iam::111122223333:role/delivery" })).rejects.toMatchObject({
    code: "AccessDeniedException",
    message: "Cross-account pass role is not allowed.",
  });
});

test("§13 gives the account as external id when it tries the role", async () => {
  const asked: object[] = [];
  const assume = bench.cloud.assume.bind(bench.cloud);
  bench.cloud.assume = (request) => {
    asked.push(request);
    return assume(request);
  };
  await extended({});
  expect(asked).toEqual([
    {
      roleArn: ROLE,
      service: "firehose.amazonaws.com",
      sessionName: "AWSFirehoseToS3",
      externalId: "000000000000",
      sourceArn: "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs",
    },
  ]);
});

test("§13 needs PassRole for each role that it names, and TagDeliveryStream for tags", async () => {
  const action = bench.service.actions.find(({ name }) => name === "CreateDeliveryStream");
  const permissions = await action?.permissions(
    {
      DeliveryStreamName: "logs",
      Tags: [{ Key: "seat", Value: "s01" }],
      ExtendedS3DestinationConfiguration: {
        ...S3,
        S3BackupConfiguration: { RoleARN: `${ROLE}-backup`, BucketARN: BUCKET },
        ProcessingConfiguration: transformBy({ RoleArn: `${ROLE}-transform` }),
      },
    },
    rootCall(),
  );
  expect(permissions?.map(({ action, resource }) => [action, resource])).toEqual([
    ["firehose:CreateDeliveryStream", "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs"],
    ["firehose:TagDeliveryStream", "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs"],
    ["iam:PassRole", ROLE],
    ["iam:PassRole", `${ROLE}-backup`],
    ["iam:PassRole", `${ROLE}-transform`],
  ]);
  expect(permissions?.[2]?.conditions).toEqual({ "iam:PassedToService": "firehose.amazonaws.com" });
});

test("permissions bear a request that makes no sense", async () => {
  const action = bench.service.actions.find(({ name }) => name === "CreateDeliveryStream");
  expect(await action?.permissions({}, rootCall())).toHaveLength(1);
});

test("§7 the function need not exist", async () => {
  await extended({ ProcessingConfiguration: transformBy({ LambdaArn: `${FUNCTION}:live` }) });
});

test("takes CloudFormation's own tags and refuses everybody else's aws: keys", async () => {
  await create({
    ExtendedS3DestinationConfiguration: S3,
    Tags: [{ Key: "aws:cloudformation:stack-name", Value: "Lab" }],
  });
  await expect(
    create({
      DeliveryStreamName: "x",
      ExtendedS3DestinationConfiguration: S3,
      Tags: [{ Key: "aws:x", Value: "" }],
    }),
  ).rejects.toMatchObject({ code: "ValidationException" });
});
