import {
  CloudFormationClient,
  CreateStackCommand,
  waitUntilStackCreateComplete,
} from "@aws-sdk/client-cloudformation";
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import {
  type _Record,
  CreateStreamCommand,
  DeleteStreamCommand,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
  GetShardIteratorCommand,
  type GetShardIteratorCommandInput,
  KinesisClient,
  ListShardsCommand,
  type ListShardsCommandInput,
  type ListShardsCommandOutput,
  PutRecordCommand,
  PutRecordsCommand,
  RegisterStreamConsumerCommand,
  type Shard,
  SubscribeToShardCommand,
  UpdateShardCountCommand,
} from "@aws-sdk/client-kinesis";
import { policyOf } from "../support/access";
import { startTestCloud, type TestCloud } from "../support/cloud";

let cloud: TestCloud;
let kinesis: KinesisClient;
beforeAll(async () => {
  cloud = await startTestCloud({ bootstrapped: false });
  kinesis = new KinesisClient(cloud.client);
});
afterAll(async () => {
  kinesis.destroy();
  await cloud.stop();
});

/** Does something, and waits for what it makes of a stream. */
async function until(name: string, wanted: string, work: Promise<unknown>): Promise<void> {
  const came = cloud.events.next(
    "dataStreamStatus",
    ({ stream, status }) => stream === name && status === wanted,
  );
  await work;
  await came;
}

const create = (StreamName: string, ShardCount = 1): Promise<void> =>
  until(StreamName, "ACTIVE", kinesis.send(new CreateStreamCommand({ StreamName, ShardCount })));

const put = (StreamName: string, text: string, PartitionKey = "key") =>
  kinesis.send(new PutRecordCommand({ StreamName, PartitionKey, Data: Buffer.from(text) }));

type Start = Omit<GetShardIteratorCommandInput, "StreamName" | "ShardId">;

async function read(
  StreamName: string,
  start: Start,
  ShardId = "shardId-000000000000",
): Promise<GetRecordsCommandOutput> {
  const { ShardIterator } = await kinesis.send(
    new GetShardIteratorCommand({ StreamName, ShardId, ...start }),
  );
  return kinesis.send(new GetRecordsCommand({ ShardIterator }));
}

const arn = (name: string): string => `arn:aws:kinesis:us-east-1:000000000000:stream/${name}`;

const texts = ({ Records = [] }: { Records?: _Record[] | undefined }): string[] =>
  Records.map(({ Data }) => Buffer.from(Data ?? []).toString());

const FROM_START: Start = { ShardIteratorType: "TRIM_HORIZON" };

test("a record that was put is read, as often as one likes, with the number that it was given", async () => {
  await create("twice");
  const first = await put("twice", "one");
  const second = await put("twice", "two");
  expect(first).toMatchObject({ ShardId: "shardId-000000000000" });
  expect(first.SequenceNumber).toMatch(/^4\d{55}$/);
  for (let time = 0; time < 2; time++) {
    const answer = await read("twice", FROM_START);
    expect(answer).toMatchObject({
      MillisBehindLatest: 0,
      Records: [
        {
          SequenceNumber: first.SequenceNumber,
          PartitionKey: "key",
          ApproximateArrivalTimestamp: expect.any(Date),
        },
        { SequenceNumber: second.SequenceNumber },
      ],
    });
    expect(texts(answer)).toEqual(["one", "two"]);
  }
  const { SequenceNumber: StartingSequenceNumber } = first;
  const after = { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", StartingSequenceNumber } as const;
  expect(texts(await read("twice", after))).toEqual(["two"]);
});

test("a hot partition key throttles, better ones do not", async () => {
  await create("hot", 2);
  const records = (key: (i: number) => string) =>
    Array.from({ length: 100 }, (_, i) => ({ PartitionKey: key(i), Data: Buffer.alloc(16 * 1024) }));
  const hot = await kinesis.send(new PutRecordsCommand({ StreamName: "hot", Records: records(() => "one") }));
  expect(hot.FailedRecordCount).toBeGreaterThan(20);
  expect(hot.Records?.find(({ ErrorCode }) => ErrorCode)).toEqual({
    ErrorCode: "ProvisionedThroughputExceededException",
    ErrorMessage: expect.stringMatching(
      /^Rate exceeded for shard shardId-00000000000[01] in stream hot under account 000000000000\.$/,
    ),
  });
  await create("cool", 4);
  const cool = await kinesis.send(
    new PutRecordsCommand({ StreamName: "cool", Records: records((i) => `key-${i}`) }),
  );
  expect(cool.FailedRecordCount).toBe(0);
});

test("a consumer comes from a shard to its children, and misses nothing", async () => {
  await create("grows");
  await put("grows", "before");
  await until(
    "grows",
    "ACTIVE",
    kinesis.send(
      new UpdateShardCountCommand({
        StreamName: "grows",
        TargetShardCount: 2,
        ScalingType: "UNIFORM_SCALING",
      }),
    ),
  );
  await put("grows", "after");
  const parent = await read("grows", FROM_START);
  expect(texts(parent)).toEqual(["before"]);
  expect(parent.NextShardIterator).toBeUndefined();
  const children = await Promise.all(
    (parent.ChildShards ?? []).map(({ ShardId }) => read("grows", FROM_START, ShardId)),
  );
  expect(children.flatMap(texts)).toEqual(["after"]);
  const shards: Shard[] = [];
  let page: ListShardsCommandInput | undefined = { StreamName: "grows", MaxResults: 2 };
  while (page) {
    const { Shards = [], NextToken }: ListShardsCommandOutput = await kinesis.send(
      new ListShardsCommand(page),
    );
    shards.push(...Shards);
    page = NextToken === undefined ? undefined : { NextToken };
  }
  expect(shards.map(({ ParentShardId }) => ParentShardId)).toEqual([
    undefined,
    "shardId-000000000000",
    "shardId-000000000000",
  ]);
});

test("a registered consumer is sent what comes, as it comes", async () => {
  await create("pushed");
  await put("pushed", "before");
  const active = cloud.events.next("dataConsumerStatus", ({ status }) => status === "ACTIVE");
  const { Consumer } = await kinesis.send(
    new RegisterStreamConsumerCommand({ StreamARN: arn("pushed"), ConsumerName: "reader" }),
  );
  await active;
  const { EventStream } = await kinesis.send(
    new SubscribeToShardCommand({
      ConsumerARN: Consumer?.ConsumerARN,
      ShardId: "shardId-000000000000",
      StartingPosition: { Type: "TRIM_HORIZON" },
    }),
  );
  const seen: string[] = [];
  for await (const { SubscribeToShardEvent: event } of EventStream ?? []) {
    const come = texts({ Records: event?.Records });
    seen.push(...come);
    if (come[0] === "before") await put("pushed", "after");
    if (come[0] === "after") break;
  }
  expect(seen).toEqual(["before", "after"]);
});

test("refusals reach the client with their code and sentence", async () => {
  await expect(put("none", "x")).rejects.toMatchObject({
    name: "ResourceNotFoundException",
    message: "Stream none under account 000000000000 not found.",
    $metadata: { httpStatusCode: 400 },
  });
  await expect(kinesis.send(new GetRecordsCommand({ ShardIterator: "x" }))).rejects.toMatchObject({
    name: "InvalidArgumentException",
    message: "Invalid ShardIterator.",
  });
});

test("a deleted stream is gone", async () => {
  await create("gone");
  await until("gone", "DELETED", kinesis.send(new DeleteStreamCommand({ StreamName: "gone" })));
  await expect(put("gone", "x")).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});

test("a template makes a stream, a consumer and a policy", async () => {
  const cloudformation = new CloudFormationClient(cloud.client);
  const statement = { Effect: "Deny", Principal: "*", Action: "kinesis:DeleteStream" };
  const TemplateBody = JSON.stringify({
    Resources: {
      Log: {
        Type: "AWS::Kinesis::Stream",
        Properties: { Name: "made", ShardCount: 2, RetentionPeriodHours: 48 },
      },
      Reader: {
        Type: "AWS::Kinesis::StreamConsumer",
        Properties: { ConsumerName: "reader", StreamARN: { "Fn::GetAtt": ["Log", "Arn"] } },
      },
      Policy: {
        Type: "AWS::Kinesis::ResourcePolicy",
        Properties: {
          ResourceArn: { "Fn::GetAtt": ["Log", "Arn"] },
          ResourcePolicy: {
            Version: "2012-10-17",
            Statement: [{ ...statement, Resource: { "Fn::GetAtt": ["Log", "Arn"] } }],
          },
        },
      },
    },
    Outputs: {
      Reader: { Value: { "Fn::GetAtt": ["Reader", "ConsumerStatus"] } },
      Log: { Value: { Ref: "Log" } },
    },
  });
  await cloudformation.send(new CreateStackCommand({ StackName: "streams", TemplateBody }));
  const { reason } = await waitUntilStackCreateComplete(
    { client: cloudformation, maxWaitTime: 20, minDelay: 1, maxDelay: 1 },
    { StackName: "streams" },
  );
  expect(reason.Stacks[0].Outputs).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ OutputKey: "Reader", OutputValue: "ACTIVE" }),
      expect.objectContaining({ OutputKey: "Log", OutputValue: "made" }),
    ]),
  );
  await put("made", "x");
  cloudformation.destroy();
});

test("who may put may not read for that", async () => {
  await create("guarded");
  const iam = new IAMClient(cloud.client);
  await iam.send(new CreateUserCommand({ UserName: "writer" }));
  const PolicyDocument = policyOf({ Effect: "Allow", Action: "kinesis:Put*", Resource: arn("guarded") });
  await iam.send(new PutUserPolicyCommand({ UserName: "writer", PolicyName: "own", PolicyDocument }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: "writer" }));
  const { AccessKeyId: accessKeyId = "", SecretAccessKey: secretAccessKey = "" } = AccessKey ?? {};
  const writer = new KinesisClient({ ...cloud.client, credentials: { accessKeyId, secretAccessKey } });
  const record = { StreamName: "guarded", PartitionKey: "k", Data: Buffer.from("x") };
  await writer.send(new PutRecordCommand(record));
  const reads = { StreamName: "guarded", ShardId: "0", ...FROM_START } as const;
  await expect(writer.send(new GetShardIteratorCommand(reads))).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: `User: arn:aws:iam::000000000000:user/writer is not authorized to perform: kinesis:GetShardIterator on resource: ${arn("guarded")} because no identity-based policy allows the kinesis:GetShardIterator action`,
  });
  for (const client of [writer, iam]) client.destroy();
});
