import { type KinesisBench, kinesisBench, streamArn } from "../../../../support/kinesis";
import { resourceContext, typeOf } from "../../../../support/resource-context";

let bench: KinesisBench;
beforeEach(async () => {
  bench = await kinesisBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const NAME = "Test-Thing-ABCDEFGHIJKL";
const type = () => typeOf(bench.service, "AWS::Kinesis::Stream");
const context = (overrides = {}) =>
  resourceContext([bench.service], { clock: bench.cloud.clock, ...overrides });
const summary = async () =>
  (await bench.act<{ StreamDescriptionSummary: object }>("DescribeStreamSummary", { StreamName: NAME }))
    .StreamDescriptionSummary;

const FULL = {
  ShardCount: 2,
  RetentionPeriodHours: 48,
  StreamEncryption: { EncryptionType: "KMS", KeyId: "alias/aws/kinesis" },
  DesiredShardLevelMetrics: ["IncomingBytes", "OutgoingBytes"],
  MaxRecordSizeInKiB: 2048,
  StreamModeDetails: { StreamMode: "PROVISIONED" },
  Tags: [{ Key: "seat", Value: "s01" }],
};
const SHOWN = {
  OpenShardCount: 2,
  RetentionPeriodHours: 48,
  KeyId: "alias/aws/kinesis",
  EnhancedMonitoring: [{ ShardLevelMetrics: ["IncomingBytes", "OutgoingBytes"] }],
  MaxRecordSizeInKiB: 2048,
  StreamStatus: "ACTIVE",
};

test("creation waits until the stream is as the template has it; Ref is its name", async () => {
  const said = context();
  expect(await bench.done(type().create(FULL, said))).toEqual({
    physicalId: NAME,
    attributes: { Arn: streamArn(NAME) },
  });
  expect(said.said).toHaveLength(1);
  expect(await summary()).toMatchObject(SHOWN);
  expect(await bench.act("ListTagsForStream", { StreamName: NAME })).toMatchObject({
    Tags: [{}, {}, {}, { Key: "seat", Value: "s01" }],
  });
});

test("without properties it has one shard", async () => {
  await bench.done(type().create({}, context()));
  expect(await summary()).toMatchObject({
    OpenShardCount: 1,
    StreamModeDetails: { StreamMode: "PROVISIONED" },
  });
});

test("on demand it can distribute by itself", async () => {
  const onDemand = { StreamModeDetails: { StreamMode: "ON_DEMAND" }, RecordDistributionStrategy: "AUTO" };
  await bench.done(type().create(onDemand, context()));
  expect(await summary()).toMatchObject({ OpenShardCount: 4, RecordDistributionStrategy: "AUTO" });
});

test("every setting changes in place, and goes back when it is left out", async () => {
  const standing = await bench.done(type().create({ ShardCount: 1 }, context()));
  await bench.done(type().update(standing, FULL, { ShardCount: 1 }, context()));
  expect(await summary()).toMatchObject(SHOWN);
  await bench.done(type().update(standing, { ShardCount: 1 }, FULL, context()));
  expect(await summary()).toMatchObject({
    OpenShardCount: 1,
    RetentionPeriodHours: 24,
    EncryptionType: "NONE",
    EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
    MaxRecordSizeInKiB: 1024,
  });
  const onDemand = { StreamModeDetails: { StreamMode: "ON_DEMAND" } };
  await bench.done(type().update(standing, onDemand, { ShardCount: 1 }, context()));
  expect(await summary()).toMatchObject({ StreamModeDetails: { StreamMode: "ON_DEMAND" } });
});

test("creation that is taken up again goes on with its own stream, and leaves another's alone", async () => {
  await bench.done(type().create({ ShardCount: 1 }, context()));
  expect(await bench.done(type().create(FULL, context()))).toMatchObject({ physicalId: NAME });
  expect(await summary()).toMatchObject(SHOWN);
  await expect(bench.done(type().create(FULL, context({ logicalId: "Other" })))).rejects.toMatchObject({
    code: "ResourceInUseException",
  });
});

test("a stack of many streams waits where only five are made at a time", async () => {
  const names = Array.from({ length: 12 }, (_, i) => `n${i}`);
  await bench.done(Promise.all(names.map((Name) => type().create({ Name }, context()))));
  expect(await bench.act("ListStreams")).toMatchObject({ StreamNames: names.sort() });
});

test("deletion waits until the stream is gone, with its consumers; what is gone already is gone", async () => {
  const standing = await bench.done(type().create({}, context()));
  await bench.act("RegisterStreamConsumer", { StreamARN: streamArn(NAME), ConsumerName: "c" });
  await bench.done(type().delete(standing, {}, context()));
  expect(await bench.act("ListStreams")).toMatchObject({ StreamNames: [] });
  await bench.done(type().delete(standing, {}, context()));
});

test("a count that is too far is refused in AWS's words", async () => {
  const standing = await bench.done(type().create({ ShardCount: 1 }, context()));
  await expect(
    bench.done(type().update(standing, { ShardCount: 5 }, { ShardCount: 1 }, context())),
  ).rejects.toMatchObject({ code: "InvalidArgumentException" });
});
