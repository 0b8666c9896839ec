import { type Bench, BUCKET, firehoseBench, ROLE } from "../../../../support/firehose";
import { resourceContext, typeOf } from "../../../../support/resource-context";

let bench: Bench;
beforeEach(async () => {
  bench = await firehoseBench();
});
afterEach(() => bench[Symbol.asyncDispose]());

const TYPE = "AWS::KinesisFirehose::DeliveryStream";
const NAME = "Test-Thing-ABCDEFGHIJKL";
const PROPERTIES = {
  ExtendedS3DestinationConfiguration: { RoleARN: ROLE, BucketARN: BUCKET, Prefix: "a/" },
  Tags: [{ Key: "seat", Value: "s01" }],
};

const type = (): ReturnType<typeof typeOf> => typeOf(bench.service, TYPE);
const context = (overrides = {}): ReturnType<typeof resourceContext> =>
  resourceContext([bench.service], { clock: bench.cloud.clock, ...overrides });

/** Moves the clock on until the work is done. */
async function done<T>(work: Promise<T>): Promise<T> {
  let ended = false;
  const end = work.finally(() => {
    ended = true;
  });
  end.catch(() => undefined);
  while (!ended) await bench.cloud.clock.advance(100);
  return end;
}

test("§14 creation waits until the stream is ACTIVE; Ref is its name, Arn its only attribute", async () => {
  const said = context();
  const standing = await done(type().create(PROPERTIES, said));
  expect(standing).toEqual({
    physicalId: NAME,
    attributes: { Arn: `arn:aws:firehose:us-east-1:000000000000:deliverystream/${NAME}` },
  });
  expect(said.said).toHaveLength(1);
  expect(await bench.act("DescribeDeliveryStream", { DeliveryStreamName: NAME })).toMatchObject({
    DeliveryStreamDescription: { DeliveryStreamStatus: "ACTIVE" },
  });
});

test("the stack's tags and the resource's own are on the stream", async () => {
  await done(type().create(PROPERTIES, context()));
  expect(await bench.act("ListTagsForDeliveryStream", { DeliveryStreamName: NAME })).toMatchObject({
    Tags: [
      { Key: "aws:cloudformation:logical-id", Value: "Thing" },
      { Key: "aws:cloudformation:stack-id" },
      { Key: "aws:cloudformation:stack-name", Value: "Test" },
      { Key: "seat", Value: "s01" },
    ],
  });
});

test("creation that is taken up again goes on with its own stream, and leaves another's alone", async () => {
  await done(type().create(PROPERTIES, context()));
  expect(await done(type().create(PROPERTIES, context()))).toMatchObject({ physicalId: NAME });
  await expect(done(type().create(PROPERTIES, context({ logicalId: "Other" })))).rejects.toMatchObject({
    code: "ResourceInUseException",
  });
});

test("§14 a template without a destination fails at CreateDeliveryStream", async () => {
  await expect(done(type().create({}, context()))).rejects.toMatchObject({
    message: "Exactly one destination configuration is supported for a Firehose",
  });
});

test("§14 destination, tags and encryption change in place", async () => {
  const standing = await done(type().create(PROPERTIES, context()));
  const desired = {
    ExtendedS3DestinationConfiguration: { RoleARN: ROLE, BucketARN: BUCKET, Prefix: "b/" },
    DeliveryStreamEncryptionConfigurationInput: { KeyType: "AWS_OWNED_CMK" },
    Tags: [{ Key: "term", Value: "fall" }],
  };
  expect(await done(type().update(standing, desired, PROPERTIES, context()))).toEqual(standing);
  expect(await bench.act("DescribeDeliveryStream", { DeliveryStreamName: NAME })).toMatchObject({
    DeliveryStreamDescription: {
      VersionId: "2",
      Destinations: [{ ExtendedS3DestinationDescription: { Prefix: "b/" } }],
      DeliveryStreamEncryptionConfiguration: { KeyType: "AWS_OWNED_CMK" },
    },
  });
  const { Tags } = await bench.act<{ Tags: { Key: string }[] }>("ListTagsForDeliveryStream", {
    DeliveryStreamName: NAME,
  });
  expect(Tags.map(({ Key }) => Key).filter((key) => !key.startsWith("aws:"))).toEqual(["term"]);
});

test("§14 name, type and source replace the stream, everything else is changed in place", () => {
  const replacing = Object.entries(type().properties).flatMap(([name, { update }]) =>
    update === "replace" ? [name] : [],
  );
  expect(replacing).toEqual([
    "DeliveryStreamName",
    "DeliveryStreamType",
    "DirectPutSourceConfiguration",
    "KinesisStreamSourceConfiguration",
  ]);
});

test("deletion waits until the stream is gone, and succeeds when it is gone already", async () => {
  const standing = await done(type().create(PROPERTIES, context()));
  await done(type().delete(standing, PROPERTIES, context()));
  expect(await bench.act("ListDeliveryStreams", {})).toMatchObject({ DeliveryStreamNames: [] });
  await done(type().delete(standing, PROPERTIES, context()));
});
